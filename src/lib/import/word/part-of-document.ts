import type { StoryFile, StoryFileStep } from '../../story/schema/index.ts';
import { MapTables } from '../map-tables.ts';
import { chaptersOf } from '../steps.ts';
import { Warnings, type Warning } from '../warnings.ts';
import { readWord, type KeepPicture } from './read-word.ts';

/** A picture of a document, which a step shows. */
export interface DocumentPicture {
	/** The id of the step. */
	step: string;
	/** Under which name it was kept. */
	name: string;
	/** What it shows, in words. */
	alt: string;
}

/** What a document adds to a story. */
export interface DocumentPart {
	/** The steps before the first heading, which belong to no chapter of their own. */
	steps: StoryFileStep[];
	chapters: StoryFile['chapters'];
	pictures: DocumentPicture[];
	/** What was left out or changed. */
	warnings: Pick<Warning, 'part' | 'what' | 'fix'>[];
}

/**
 * Reads a text of Word or Google Docs (.docx) as a part of a story: its headings become chapters, its paragraphs steps.
 *
 * @param file its name
 * @param taken the ids of the story’s chapters and steps
 * @throws {ImportFault} contrail-524
 */
export async function partOfDocument(
	bytes: Uint8Array,
	file: string,
	taken: readonly string[],
	keep: KeepPicture
): Promise<DocumentPart> {
	const warnings = new Warnings();
	const { cards } = await readWord(bytes, file, warnings, keep);
	const { chapters } = chaptersOf(cards, undefined, new MapTables(), taken);
	const pictures: DocumentPicture[] = [];
	const plain = (step: StoryFileStep): StoryFileStep => {
		const { image, ...others } = step;
		if (typeof image === 'object') pictures.push({ step: step.id, name: image.src, alt: image.alt });
		return others;
	};
	const all = chapters.map((chapter) => ({ ...chapter, steps: chapter.steps.map(plain) }));
	const [first, ...rest] = all;
	const isHeadless = first?.id === '';
	return {
		steps: isHeadless ? first.steps : [],
		chapters: isHeadless ? rest : all,
		pictures,
		warnings: warnings.sorted().map(({ part, what, fix }) => ({ part, what, fix }))
	};
}
