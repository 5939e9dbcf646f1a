import path from 'node:path';
import { diagnosticLine } from '../../story/diagnostics/index.ts';
import { readStory } from '../../story/check/index.ts';
import { MOST_STEPS } from '../../story/check/index.ts';
import { LONGEST_FILE } from '../../story/source/index.ts';
import { cliError } from '../errors.ts';
import { assemble } from './assemble.ts';
import { readDraft } from './formats.ts';
import type { Notes } from './notes.ts';
import { storyYaml } from './story-yaml.ts';

/** How a file is imported. */
export interface ImportOptions {
	/** Its name, as messages say it. */
	file: string;
	/** What `--format` says. */
	format?: string | undefined;
	/** The way from the story's folder to the schema. */
	schema: string;
}

/**
 * The story file of a file of another program. It passes the check: it is read once before it is given out.
 *
 * @param notes are told what could not be carried
 * @throws {CliError} contrail-509 to contrail-518
 */
export async function importedStory(
	written: string,
	{ file, format, schema }: ImportOptions,
	notes: Notes
): Promise<string> {
	const draft = await readDraft(written, file, format, notes);
	const name = path.basename(file);
	const assembled = assemble(draft, name, notes);
	const steps = assembled.story.chapters.flatMap((chapter) => chapter.steps).length;
	if (steps === 0) throw cliError(512, [file]);
	const story = storyYaml(assembled, [
		`yaml-language-server: $schema=${schema}`,
		'',
		`Imported from ${name}.`
	]);
	const limits = `${MOST_STEPS} steps and ${LONGEST_FILE} characters`;
	if (steps > MOST_STEPS || story.length > LONGEST_FILE) throw cliError(515, [file, limits]);
	const problem = readStory(story, { file: 'story.yaml' }).diagnostics.find(
		({ severity }) => severity === 'error'
	);
	if (problem) throw cliError(516, [file, diagnosticLine(problem)]);
	return story;
}
