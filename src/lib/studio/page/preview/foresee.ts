import { stringify } from 'yaml';
import type { EditPath, Operation } from '../../../edit/index.ts';
import { readStory } from '../../../story/check/index.ts';
import type { StoryData } from '../../../story/schema/index.ts';
import { chaptersOf, isTranslation, placeOf } from '../story-fields.ts';
import { fileAfter } from './file-after.ts';
import { merged } from './merged.ts';
import { partsOfFile, type Touched } from './part-of-file.ts';

/** A story as it will be once its file says so. */
export type Change = (story: StoryData) => StoryData;

/** What operations make of a file, and of the story that is shown. */
export interface Foreseen {
	/** The file's fields. */
	data: unknown;
	change: Change;
}

/**
 * What operations will make of a story, before the server says so: what they are about is read by the story's own reader.
 *
 * @param data the file's fields
 * @returns undefined where that cannot be told: for an operation of which only the file's text tells, and for one that the check
 * would refuse
 */
export function foresee(data: unknown, operations: readonly Operation[]): Foreseen | undefined {
	if (isTranslation(data)) return undefined;
	let foreseen: Foreseen = { data, change: (story) => story };
	for (const operation of operations) {
		const after = fileAfter(foreseen.data, operation);
		const change = after !== undefined && changeOf(foreseen.data, after, operation);
		if (!change) return undefined;
		const before = foreseen.change;
		foreseen = { data: after, change: (story) => change(before(story)) };
	}
	return foreseen;
}

function changeOf(before: unknown, after: unknown, operation: Operation): Change | undefined {
	switch (operation.type) {
		case 'moveStep':
		case 'deleteStep':
		case 'duplicateStep':
		case 'moveChapter':
		case 'deleteChapter':
			return (story) => (fileAfter(story, operation) ?? story) as StoryData;
		case 'addStep': {
			const { id } = operation.step as { id: string };
			const step = read(before, after, { steps: [id] })?.[1]
				.chapters.flatMap(({ steps }) => steps)
				.find((one) => one.id === id);
			return (
				step && ((story) => (fileAfter(story, { ...operation, step: { ...step } }) ?? story) as StoryData)
			);
		}
		case 'addChapter': {
			const { id } = operation.chapter as { id: string };
			const own = chaptersOf(after).find((one) => one.id === id);
			const steps = own?.steps.map((step) => step.id) ?? [];
			const chapter = read(before, after, { steps })?.[1].chapters.find((one) => one.id === id);
			return (
				chapter &&
				((story) => (fileAfter(story, { ...operation, chapter: { ...chapter } }) ?? story) as StoryData)
			);
		}
		default: {
			const parts = read(before, after, touchedBy(after, operation));
			// Notes are numbered through the whole story.
			return parts && ((story) => ({ ...(merged(story, ...parts) as StoryData), notes: story.notes }));
		}
	}
}

function touchedBy(data: unknown, operation: Operation): Partial<Touched> {
	if (operation.type === 'setView') return { entries: [['views', operation.id]] };
	if (operation.type === 'addPlace') return { entries: [['places', operation.id]] };
	if (operation.type === 'addEntry') return { entries: [[operation.table, operation.id]] };
	const path: EditPath = 'path' in operation ? (placeOf(data, operation.path) ?? []) : [];
	const [first, second, third, fourth] = path;
	if (first !== 'chapters') return second === undefined ? {} : { entries: [[String(first), String(second)]] };
	const chapter = chaptersOf(data)[Number(second)];
	const step = third === 'steps' ? chapter?.steps[Number(fourth)] : undefined;
	return step ? { steps: [step.id] } : { chapters: chapter ? [chapter.id] : [] };
}

/** The stories of the parts before and after a change; undefined where the check finds an error. */
function read(
	before: unknown,
	after: unknown,
	touched: Partial<Touched>
): [StoryData, StoryData] | undefined {
	const parts = partsOfFile(before, after, { steps: [], chapters: [], entries: [], ...touched });
	const [old, next] = parts.map((part) => readStory(stringify(part), { file: '' }).story);
	return old && next && [old, next];
}
