import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Run } from './command.ts';
import { cliError } from './errors.ts';
import { slugOf } from '../slug/index.ts';
import { paint, type World } from './world.ts';
import { schemaFrom, writeNew } from './write.ts';

/** Starts a story from the commented example. */
export const newStory: Run = async ({ names, options }, world) => {
	const [slug, ...more] = names;
	if (slug === undefined) throw cliError(506, ['The name of the story', 'new']);
	if (more.length > 0 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
		throw cliError(505, [names.join(' '), slugOf(names.join(' ')) || 'my-story']);
	}
	const folder = path.posix.join(String(options.dir ?? 'stories').replaceAll('\\', '/'), slug);
	const file = path.posix.join(folder, 'story.yaml');
	const title = typeof options.title === 'string' ? options.title : titleOf(slug);
	await beginStory(file, title, world);
	world.out(
		[
			`${paint(world, file, 'bold')} is there, with notes on every field.`,
			'',
			`Show it, again after each change: npx svelte-contrail dev ${folder}`,
			'',
			'Or show it on a page of your own:',
			'',
			'  <script>',
			`    import { Story } from 'svelte-contrail/story';`,
			`    import story from '…/${file}';`,
			'  </script>',
			'',
			'  <Story {story} />',
			'',
			'Check it at any time: contrail check'
		].join('\n')
	);
	return 0;
};

/**
 * Writes a new story: the commented example under a title.
 *
 * @throws {CliError} contrail-504 if the file exists, contrail-507 if it cannot be written
 */
export async function beginStory(file: string, title: string, world: World): Promise<void> {
	const starter = await readFile(world.files.starter, 'utf8');
	await writeNew(file, storyFrom(starter, title, schemaFrom(path.posix.dirname(file), world)), world);
}

/** The starter with its own headline and the path to its schema. */
function storyFrom(starter: string, title: string, schema: string): string {
	const line = stringify(title, { lineWidth: 0, blockQuote: false }).trimEnd();
	return starter
		.replace(/(?<=^# yaml-language-server: \$schema=).*/, () => schema)
		.replace(/(?<=^title: ).*/m, () => line);
}

/** `night-flights` → `Night flights`. */
function titleOf(slug: string): string {
	const title = slug.replaceAll('-', ' ');
	return title.charAt(0).toUpperCase() + title.slice(1);
}
