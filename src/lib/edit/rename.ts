import { isScalar, type ParsedNode } from 'yaml';
import { markdownTexts, namedIds, type Table } from '../story/check/index.ts';
import { Diagnostics } from '../story/diagnostics/index.ts';
import { isRecord, readYaml, yamlKey, type Cursor, type Path } from '../story/source/index.ts';
import { readMarkdown } from '../story/text/index.ts';
import { chapterPath, stepPath } from './find.ts';
import { fieldOf, isMapNode, type MapNode } from './nodes.ts';
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
	if (fieldOf(map as MapNode, to)) {
		const reason = `there is "${to}" already`;
		refuse(298, source.rangeAt([table, to]), { reason, hint: 'Choose another id.' });
	}
	for (const path of pathsNaming(source, table, from)) renameScalar(source, path, to);
	if (table === 'sources') renameMentions(source, table, from, to);
	const key = fieldOf(source.node([table]) as MapNode, from)!.key;
	source.change(
		[table],
		(data) => withName(data, table, from, to),
		() => {
			source.splice(key.range[0], key.range[1], isQuoted(key) ? JSON.stringify(to) : yamlKey(to));
		}
	);
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
	const holder = path
		.slice(0, -1)
		.reduce((value, key) => (value as Record<string | number, unknown>)[key], data);
	(holder as Record<string | number, unknown>)[path.at(-1)!] = text;
	return data;
}

function withName(data: unknown, table: Table, from: string, to: string): unknown {
	const entries = Object.entries((data as Record<string, Record<string, unknown>>)[table]!);
	const renamed = entries.map(([id, entry]) => [id === from ? to : id, entry]);
	return { ...(data as object), [table]: Object.fromEntries(renamed) as unknown };
}
