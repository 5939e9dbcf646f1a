import type { EditPath } from '../../edit/index.ts';
import { pictureOf, type StoryData } from '../../story/schema/index.ts';

/** A step as its file has it. */
export interface FileStep {
	id: string;
	text?: string;
	view?: string;
}

export interface FileChapter {
	id: string;
	title: string;
	steps: FileStep[];
}

const isRecord = (value: unknown): value is Record<string | number, unknown> =>
	typeof value === 'object' && value !== null;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The chapters of a file, as far as they can be read. */
export function chaptersOf(data: unknown): FileChapter[] {
	return listOf(isRecord(data) ? data.chapters : undefined).flatMap((chapter) => {
		if (!isRecord(chapter) || typeof chapter.id !== 'string') return [];
		const steps = listOf(chapter.steps).filter(
			(step): step is FileStep & Record<string, unknown> => isRecord(step) && typeof step.id === 'string'
		);
		return [{ id: chapter.id, title: String(chapter.title ?? chapter.id), steps }];
	});
}

/** Whether a file is a translation: it has texts alone, under the ids of its original. */
export const isTranslation = (data: unknown): boolean => isRecord(data) && typeof data.of === 'string';

/**
 * Where a file has a text of the page: a translation gives a chapter its title right away, and a picture in place of the map has its
 * own words.
 */
export function pathIn(data: unknown, path: EditPath, story: StoryData): EditPath {
	const [table, id, field] = path;
	if (table === 'chapters' && isTranslation(data)) return path.slice(0, 2);
	const steps =
		table === 'steps' && field === 'alt' ? story.chapters.flatMap((chapter) => chapter.steps) : [];
	const step = steps.find((one) => one.id === id);
	const picture = step && pictureOf(story, step);
	return picture ? [`${picture.kind}s`, picture.id, 'alt'] : path;
}

/** What a file holds at a path, which may name a step or a chapter by its id. */
export function valueAt(data: unknown, [first, second, ...rest]: EditPath): unknown {
	let value: unknown = data;
	let path: EditPath = [first!, ...(second === undefined ? [] : [second]), ...rest];
	if (typeof second === 'string' && !isTranslation(data) && (first === 'steps' || first === 'chapters')) {
		const chapters = chaptersOf(data);
		const all: readonly { id: string }[] =
			first === 'steps' ? chapters.flatMap(({ steps }) => steps) : chapters;
		value = all.find(({ id }) => id === second);
		path = rest;
	}
	for (const key of path) value = isRecord(value) ? value[key] : undefined;
	return value;
}

/** Where a step stands in the file, by positions; the opening where there is no such step. */
export function stepPath(data: unknown, step: string): EditPath {
	for (const [chapter, { steps }] of chaptersOf(data).entries()) {
		const index = steps.findIndex(({ id }) => id === step);
		if (index !== -1) return ['chapters', chapter, 'steps', index];
	}
	return ['opening'];
}

/** A path by positions: one may begin with `steps` or `chapters` and an id. Undefined where there is no such id. */
export function placeOf(data: unknown, [first, second, ...rest]: EditPath): EditPath | undefined {
	const path = [first!, ...(second === undefined ? [] : [second]), ...rest];
	if (typeof second !== 'string' || isTranslation(data)) return path;
	if (first === 'steps') {
		const step = stepPath(data, second);
		return step.length > 1 ? [...step, ...rest] : undefined;
	}
	if (first !== 'chapters') return path;
	const index = chaptersOf(data).findIndex(({ id }) => id === second);
	return index === -1 ? undefined : ['chapters', index, ...rest];
}

/** The ids of all chapters and steps. */
export const idsIn = (data: unknown): string[] =>
	chaptersOf(data).flatMap(({ id, steps }) => [id, ...steps.map((step) => step.id)]);

/** An id that is not taken yet, like another one. */
export function freshId(taken: readonly string[], like: string): string {
	const stem = like.replace(/-\d+$/, '');
	let count = 2;
	while (taken.includes(`${stem}-${count}`)) count++;
	return `${stem}-${count}`;
}
