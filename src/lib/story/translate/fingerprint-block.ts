import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { lineBreakOf, lineEndOf } from './file-lines.ts';
import { yamlKey } from '../source/yaml-key.ts';

const HEAD =
	'# Written by “contrail translate”: fingerprints of the texts that each part was translated from.';

/** The comment over the fingerprints, in the words of this version or of another. */
const HEAD_LINE = /(?:^|\n)(# Written by “contrail translate”[^\n]*\n)$/;

/** The field that holds the fingerprints. */
export const FIELD = 'checked';

/**
 * A translation's text with other fingerprints. They take the place of those that it has, or stand at its end. The rest
 * stays as it is, byte by byte.
 */
export function withFingerprints(text: string, fingerprints: ReadonlyMap<string, string>): string {
	const block = blockIn(text);
	if (fingerprints.size === 0) return block ? text.slice(0, block.start) + text.slice(block.end) : text;
	if (block && sameFingerprints(block.known, fingerprints)) return text;
	const lineBreak = lineBreakOf(text);
	const lines = [...fingerprints].map(([name, fingerprint]) => `  ${yamlKey(name)}: ${fingerprint}`);
	const written = [HEAD, `${FIELD}:`, ...lines].join(lineBreak);
	if (block) return text.slice(0, block.start) + written + text.slice(block.end);
	const end = documentEnd(text);
	const before = text.slice(0, end);
	const gap = before.endsWith('\n') ? lineBreak : lineBreak + lineBreak;
	return before + gap + written + lineBreak + text.slice(end);
}

/** The fingerprints in a text, and the range of their lines without the last line break. */
interface Block {
	start: number;
	end: number;
	known: unknown;
}

function blockIn(text: string): Block | undefined {
	const { contents } = parseDocument(text);
	if (!isMap(contents)) return undefined;
	const field = (contents as YAMLMap.Parsed).items.find(({ key }) => isScalar(key) && key.value === FIELD);
	if (!field) return undefined;
	const start = field.key.range[0];
	const head = HEAD_LINE.exec(text.slice(0, start))?.[1] ?? '';
	return { start: start - head.length, end: lineEndOf(text, field), known: field.value?.toJSON() };
}

function sameFingerprints(known: unknown, fingerprints: ReadonlyMap<string, string>): boolean {
	if (typeof known !== 'object' || known === null) return false;
	const entries: [string, unknown][] = Object.entries(known);
	return (
		entries.length === fingerprints.size && entries.every(([name, value]) => fingerprints.get(name) === value)
	);
}

/** The offset of the end of a document: of the text, or of a line of three dots. */
function documentEnd(text: string): number {
	const dots = /^\.\.\.\s*$(?![^])/m.exec(text);
	return dots ? dots.index : text.length;
}
