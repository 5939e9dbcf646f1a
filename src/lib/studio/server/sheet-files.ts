import path from 'node:path';
import type { Diagnostic } from '../../edit/index.ts';
import { diskFolder, loadStory } from '../../story/disk/index.ts';
import { loadStoryFrom } from '../../story/load/index.ts';
import type { StudioSheet } from '../protocol.ts';
import { problem, Refused } from './problem.ts';
import { readStoryFile, type Disk, type StoryFile } from './story-file.ts';

/**
 * Reads a CSV that holds rows of a story's chart.
 *
 * @param name its path, as the story has it
 * @throws {Refused} where the story names no such file, and where it cannot be read
 */
export async function readSheetFile(
	story: StoryFile,
	name: string,
	root: string,
	disk: Disk
): Promise<StoryFile> {
	const { read } = await loadStory(story.text, story.path, story.name);
	if (!read.sheets.includes(name)) throw new Refused(problem(390, name));
	return readStoryFile(path.join(path.dirname(story.path), name), root, disk);
}

/** A CSV as a page gets it. */
export const sheetOf = ({ base, text }: StoryFile, name: string): StudioSheet => ({ path: name, base, text });

/** What the check says of a story whose CSV has another content. */
export async function diagnosticsWith(
	story: StoryFile,
	sheet: StoryFile,
	content: Uint8Array
): Promise<Diagnostic[]> {
	const folder = diskFolder(path.dirname(story.path));
	const isSheet = (file: string): boolean => path.resolve(file) === path.resolve(sheet.given);
	const { read } = await loadStoryFrom(story.text, {
		folder: { ...folder, read: (file) => (isSheet(file) ? Promise.resolve(content) : folder.read(file)) },
		file: story.path,
		name: story.name
	});
	return read.diagnostics;
}
