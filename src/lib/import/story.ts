import path from 'node:path';
import { MOST_STEPS, readStory } from '../story/check/index.ts';
import { diagnosticLine } from '../story/diagnostics/index.ts';
import { LONGEST_FILE, LOST } from '../story/source/index.ts';
import { importFault } from './fault.ts';
import { assemble } from './assemble.ts';
import { readImport } from './formats.ts';
import { addLinesBeside, type FileBeside } from './lines-beside.ts';
import type { ImportedStory } from './imported.ts';
import { storyYaml } from './story-yaml.ts';
import type { Warnings } from './warnings.ts';

/** How a file is imported. */
export interface ImportOptions {
	/** Its name, for messages. */
	file: string;
	/** The value of `--format`. */
	format?: string | undefined;
	/** The GeoJSON files in its folder. */
	beside?: readonly FileBeside[];
	/** The path from the story's folder to the schema. */
	schema: string;
}

/**
 * Makes a story file of a file of another program.
 *
 * @param warnings collects what the import leaves out or changes
 * @throws {ImportFault} contrail-509 to contrail-518
 */
export function importedStory(source: string, options: ImportOptions, warnings: Warnings): string {
	const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const imported = readImport(text, options.file, options.format, warnings);
	addLinesBeside(imported, options.beside ?? [], warnings);
	return storyFileOf(imported, options, warnings);
}

/**
 * Writes what a reader found as a story file. The story has no errors: this function checks it first.
 *
 * @throws {ImportFault} contrail-512, contrail-515 and contrail-516
 */
export function storyFileOf(
	imported: ImportedStory,
	{ file, schema }: ImportOptions,
	warnings: Warnings
): string {
	const name = path.basename(file);
	const assembled = assemble(imported, name, warnings);
	const steps = assembled.story.chapters.flatMap((chapter) => chapter.steps).length;
	if (steps === 0) throw importFault(512, [file]);
	const comment = [`yaml-language-server: $schema=${schema}`, '', `Imported from ${name}.`];
	const written = storyYaml(assembled, comment);
	// A box is no sign of YAML's, whatever stands around it.
	const story = written.replace(new RegExp(LOST, 'g'), '□');
	if (story !== written) {
		const what = 'letters were lost when the file was saved in another encoding: each is a □ now';
		warnings.add({ line: 1 }, what, 'Type them again.');
	}
	const limits = `${MOST_STEPS} steps and ${LONGEST_FILE} characters`;
	if (steps > MOST_STEPS || story.length > LONGEST_FILE) throw importFault(515, [file, limits]);
	const { diagnostics } = readStory(story, { file: 'story.yaml' });
	const error = diagnostics.find(({ severity }) => severity === 'error');
	if (error) throw importFault(516, [file, diagnosticLine(error)]);
	return story;
}
