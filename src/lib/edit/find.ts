import { didYouMean } from '../story/diagnostics/index.ts';
import { isRecord, type Path } from '../story/source/index.ts';
import { dataOf } from './nodes.ts';
import { refuse } from './refusal.ts';
import type { SourceText } from './source-text.ts';

/** The data at a path. */
export const valueAt = (source: SourceText, path: Path): unknown => dataOf(source.node(path));

interface Address {
	id: unknown;
	path: Path;
}

function addresses(source: SourceText, kind: 'chapter' | 'step'): Address[] {
	const root = valueAt(source, []);
	const items = (value: unknown, name: string): unknown[] => {
		const list = isRecord(value) ? value[name] : undefined;
		return Array.isArray(list) ? (list as unknown[]) : [];
	};
	const idOf = (value: unknown): unknown => (isRecord(value) ? value.id : undefined);
	return items(root, 'chapters').flatMap((chapter, index) => {
		const path = ['chapters', index];
		if (kind === 'chapter') return [{ id: idOf(chapter), path }];
		return items(chapter, 'steps').map((step, at) => ({ id: idOf(step), path: [...path, 'steps', at] }));
	});
}

function find(source: SourceText, kind: 'chapter' | 'step', id: string): Path {
	const all = addresses(source, kind);
	const found = all.find((address) => address.id === id);
	if (found) return found.path;
	const ids = all.map((address) => String(address.id));
	const hint = didYouMean(id, ids, `There is ${ids.slice(0, 12).join(', ') || 'none'}.`);
	refuse(223, { start: 0, end: 0 }, { kind, id, hint });
}

/** Where the step with an id stands. Refused where there is none. */
export const stepPath = (source: SourceText, id: string): Path => find(source, 'step', id);

/** Where the chapter with an id stands. Refused where there is none. */
export const chapterPath = (source: SourceText, id: string): Path => find(source, 'chapter', id);

/** A path by positions. One that begins with `steps` or `chapters` may name a step or a chapter by its id. */
export function positions(source: SourceText, path: Path): Path {
	const [first, second, ...rest] = path;
	// A translation has its texts under ids right away.
	const isDirect = isRecord(valueAt(source, [first!])) || typeof valueAt(source, ['of']) === 'string';
	if (typeof second !== 'string' || isDirect) return path;
	if (first === 'steps') return [...stepPath(source, second), ...rest];
	return first === 'chapters' ? [...chapterPath(source, second), ...rest] : path;
}
