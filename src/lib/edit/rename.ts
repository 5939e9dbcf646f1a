import { isScalar, type ParsedNode } from 'yaml';
import { markdownTexts, namedIds, type Table } from '../story/check/index.ts';
import { Diagnostics } from '../story/diagnostics/index.ts';
import { isRecord, readYaml, withValue, yamlKey, type Cursor, type Path } from '../story/source/index.ts';
import { readMarkdown } from '../story/text/index.ts';
import { chapterPath, stepPath } from './find.ts';
import { fieldOf, isListNode, isMapNode, type MapNode } from './nodes.ts';
import { siteFor } from './peers.ts';
import { refuse } from './refusal.ts';
import { writeScalar } from './scalar.ts';
import type { SourceText } from './source-text.ts';

/** What has an id: an entry of a table, a step or a chapter. */
export type Named = Table | 'steps' | 'chapters';

/** Gives something another id, in all places that name it. */
export function rename(source: SourceText, table: Named, from: string, to: string): void {
	if (from === to) return;
	if (table === 'steps' || table === 'chapters') {
		const path = table === 'steps' ? stepPath(source, from) : chapterPath(source, from);
		renameScalar(source, [...path, 'id'], to);
		return renameMentions(source, table, from, to);
	}
	const map = source.node([table]);
	const field = isMapNode(map) ? fieldOf(map, from) : undefined;
	if (!field) refuse(223, { start: 0, end: 0 }, { kind: table, id: from, hint: 'Name one that is there.' });
	refuseTaken(source, [table], [map as MapNode], to);
	for (const path of pathsNaming(source, table, from)) renameScalar(source, path, to);
	if (table === 'sources') renameMentions(source, table, from, to);
	renameField(source, [table, from], to);
}

/** Gives a field another name, or a field of each item of a list. */
export function renameField(source: SourceText, path: Path, to: string): void {
	const [above, from] = [path.slice(0, -1), String(path.at(-1))];
	if (from === to) return;
	const holder = source.node(above);
	const maps = (isListNode(holder) ? holder.items : [holder]).filter(isMapNode);
	const keys = maps.flatMap((map) => fieldOf(map, from)?.key ?? []);
	if (keys.length === 0) {
		const reason = `there is no "${from}" here`;
		refuse(298, source.rangeAt(above), { reason, hint: 'Name a field that is there.' });
	}
	refuseTaken(source, above, maps, to);
	source.change(
		above,
		(data) => withValue(data, above, withName(valueIn(data, above), from, to)),
		() => {
			// The last first: the others stay where they are.
			for (const key of keys.toReversed())
				source.splice(key.range[0], key.range[1], isQuoted(key) ? JSON.stringify(to) : yamlKey(to));
		}
	);
}

function refuseTaken(source: SourceText, path: Path, maps: readonly MapNode[], name: string): void {
	if (!maps.some((map) => fieldOf(map, name))) return;
	const reason = `there is "${name}" already`;
	refuse(298, source.rangeAt([...path, name]), { reason, hint: 'Choose another name.' });
}

const isQuoted = (key: ParsedNode): boolean => isScalar(key) && key.type !== 'PLAIN';

/** The paths of the fields and items that name an entry of a table. */
export function pathsNaming(source: SourceText, table: Table, id: string): Path[] {
	const named = namedIds(cursorOf(source)).filter(([other, { text }]) => other === table && text === id);
	return named.map(([, { path }]) => path);
}

/** Changes links to a step or chapter, or marks of a source, in all texts. */
export function renameMentions(source: SourceText, table: Named, from: string, to: string): void {
	const kind = table === 'sources' ? 'notes' : 'links';
	for (const { path, text = '' } of markdownTexts(cursorOf(source))) {
		const mentions = readMarkdown(text, () => undefined)[kind].filter(({ id }) => id === from);
		if (mentions.length === 0) continue;
		const [before, after] = kind === 'notes' ? [`[^${from}]`, `[^${to}]`] : [`](#${from})`, `](#${to})`];
		const count = text.split(before).length - 1;
		if (count !== mentions.length) {
			const reason = `it names "${from}" in a way that cannot be changed alone`;
			refuse(298, source.rangeAt(path), { reason, hint: 'Change it in the file.' });
		}
		const whole = text.replaceAll(before, () => after);
		source.change(
			path,
			(data) => withText(data, path, whole),
			() => spliceInText(source, path, before, after)
		);
	}
}

/** Changes each occurrence of some characters in the lines of a text, which stays as it is written. */
function spliceInText(source: SourceText, path: Path, before: string, after: string): void {
	const { start, end } = source.rangeAt(path);
	const written = source.text.slice(start, end);
	source.splice(
		start,
		end,
		written.replaceAll(before, () => after)
	);
}

function renameScalar(source: SourceText, path: Path, to: string): void {
	const { start, end } = source.rangeAt(path);
	source.change(
		path,
		(data) => withText(data, path, to),
		() => source.splice(start, end, writeScalar(to, siteFor(source, path, { isOneLine: true })))
	);
}

function cursorOf(source: SourceText): Cursor {
	const cursor = readYaml(source.text, new Diagnostics(source.text, ''));
	if (cursor && isRecord(cursor.value)) return cursor;
	refuse(298, { start: 0, end: 0 }, { reason: 'it is no story', hint: 'Start with "title:".' });
}

function withText(data: unknown, path: Path, text: string): unknown {
	const holder = valueIn(data, path.slice(0, -1));
	(holder as Record<string | number, unknown>)[path.at(-1)!] = text;
	return data;
}

const valueIn = (data: unknown, path: Path): unknown =>
	path.reduce((value, key) => (value as Record<string | number, unknown>)[key], data);

/** A record in which a field has another name, or a list of such. */
function withName(holder: unknown, from: string, to: string): unknown {
	if (Array.isArray(holder)) return holder.map((item) => (isRecord(item) ? withName(item, from, to) : item));
	const entries = Object.entries(holder as Record<string, unknown>);
	return Object.fromEntries(entries.map(([name, value]) => [name === from ? to : name, value]));
}
