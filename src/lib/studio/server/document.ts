import path from 'node:path';
import { imageSize } from 'image-size';
import type { Operation } from '../../edit/index.ts';
import type { DocumentPart } from '../../import/word/index.ts';
import { Diagnostics } from '../../story/diagnostics/index.ts';
import { LONGEST_LINE } from '../../story/schema/index.ts';
import { readYaml } from '../../story/source/index.ts';
import { idFor, idsAt } from '../page/new-parts.ts';
import { chaptersOf, idsIn } from '../page/story-fields.ts';
import type { StudioDocument } from '../protocol.ts';
import { writeBeside } from './files-beside.ts';
import { problem, Refused } from './problem.ts';
import type { StoryFile } from './story-file.ts';

/** A document that was read, and nothing of it written. */
export interface ReadDocument {
	summary: StudioDocument;
	/** Writes its pictures beside the story. @returns what puts it behind a step */
	operations: (after: string) => Promise<Operation[]>;
}

/**
 * Reads a text of Word or Google Docs.
 *
 * @param name as the page's visitor has it
 * @param data in base64
 * @throws {Refused} for what is no document, or holds no text
 */
export async function readDocument(file: StoryFile, name: string, data: string): Promise<ReadDocument> {
	const story = readYaml(file.text, new Diagnostics(file.text, file.name))?.value;
	const pictures = new Map<string, Uint8Array>();
	const part = await partOf(Buffer.from(data, 'base64'), name, idsIn(story), pictures);
	if (part.steps.length + part.chapters.length === 0) throw new Refused(problem(393));
	return {
		summary: {
			steps: part.steps.length,
			chapters: part.chapters.map(({ title, steps }) => ({ title, steps: steps.length })),
			pictures: part.pictures.length,
			warnings: part.warnings.map(({ part: where, what, fix }) => `${where && `${where}: `}${what}. ${fix}`)
		},
		operations: async (after) => {
			const taken = idsAt(story, 'images');
			const shown = new Map<string, string>();
			const entries: Operation[] = [];
			for (const picture of part.pictures) {
				const bytes = Buffer.from(pictures.get(picture.name)!).toString('base64');
				const src = await writeBeside(path.dirname(file.path), 'picture', picture.name, bytes);
				const id = idFor(path.parse(src).name, [...taken, ...shown.values()], 'picture');
				shown.set(picture.step, id);
				const source = { name: name.slice(0, LONGEST_LINE) };
				entries.push({ type: 'addEntry', table: 'images', id, entry: { src, alt: picture.alt, source } });
			}
			return [...entries, ...steps(story, part, after, shown)];
		}
	};
}

/** Reads a document, and keeps its pictures by names of their own. */
async function partOf(
	bytes: Uint8Array,
	name: string,
	taken: readonly string[],
	pictures: Map<string, Uint8Array>
): Promise<DocumentPart> {
	// The reader is large, and few need it.
	const { isImportFault, partOfDocument } = await import('../../import/word/index.ts');
	const stem = path.parse(name).name;
	const keep = (picture: Uint8Array): { src: string; width: number; height: number } | undefined => {
		try {
			const { width, height, type = 'png' } = imageSize(picture);
			const src = `${idFor(stem, [], 'picture')}-${pictures.size + 1}.${type}`;
			pictures.set(src, picture);
			return { src, width, height };
		} catch {
			return undefined;
		}
	};
	try {
		return await partOfDocument(bytes, name, taken, keep);
	} catch (error) {
		if (isImportFault(error)) throw new Refused(problem(392, error.parts.at(-1) ?? ''));
		throw error;
	}
}

/** Adds steps and chapters behind a step: steps without a heading in its chapter, chapters after that. */
function steps(
	story: unknown,
	{ steps: loose, chapters }: DocumentPart,
	after: string,
	shown: ReadonlyMap<string, string>
): Operation[] {
	const all = chaptersOf(story);
	const found = all.findIndex((chapter) => chapter.steps.some(({ id }) => id === after));
	const chapter = all[Math.max(0, found)];
	const index = (chapter?.steps.findIndex(({ id }) => id === after) ?? -1) + 1;
	const withPicture = <Step extends { id: string }>(step: Step): Step & { image?: string } => {
		const image = shown.get(step.id);
		return image === undefined ? step : { ...step, image };
	};
	return [
		...loose.map((step, i): Operation => {
			return { type: 'addStep', chapter: chapter?.id ?? '', step: withPicture(step), index: index + i };
		}),
		...chapters.map((one, i): Operation => {
			const fresh = { ...one, steps: one.steps.map(withPicture) };
			return { type: 'addChapter', chapter: fresh, index: found + 1 + i };
		})
	];
}
