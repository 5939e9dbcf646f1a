import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from './command.ts';
import { cliError, reasonOf } from './errors.ts';
import { Notes } from './import/notes.ts';
import { importedStory } from './import/story.ts';
import { paint, type World } from './world.ts';
import { schemaFrom, writeNew } from './write.ts';

/** Turns a file of another program into a story. */
export const importCommand: Command = {
	help: `Turns a story that was made for another program into a story file, and tells line by line what could not be carried.

Usage: contrail import <file>

  mapbox      config.js of Mapbox’s storytelling template. It is parsed and never run
  storymap    the JSON of Knight Lab’s StoryMapJS
  archieml    ArchieML: .aml, .archieml, .txt
  closeread   a Quarto document for Closeread: .qmd

The story goes to standard output, and what is told of it to standard error. It passes the check: contrail check.
Nothing is made up. A view, a picture’s description or a speaker that the file does not have is not in the story either.

  --out <file>       write the story to a file, and never over one that is there
  --format <name>    one of the names above, where the file’s name does not tell

  contrail import config.js --out stories/my-story/story.yaml
  contrail import published.json > story.yaml`,
	options: { out: { type: 'string' }, format: { type: 'string' } },
	async run({ names, options }, world) {
		const [file, ...more] = names;
		if (file === undefined) throw cliError(506, ['The file', 'import']);
		if (more.length > 0) throw cliError(501, ['One file is imported at a time', 'import']);
		const out = typeof options.out === 'string' ? tidy(options.out) : undefined;
		const format = typeof options.format === 'string' ? options.format : undefined;
		const written = await readFile(path.resolve(world.cwd, file), 'utf8').catch((error: unknown) => {
			throw cliError(503, [file, reasonOf(error)], error);
		});
		const notes = new Notes();
		const schema = schemaFrom(path.posix.dirname(out ?? 'stories/story/story.yaml'), world);
		const story = await importedStory(written, { file, format, schema }, notes);
		if (out !== undefined) await writeNew(out, story, world);
		tell(notes, written, file, world);
		if (out === undefined) world.out(story.trimEnd());
		else world.out(`${paint(world, out, 'bold')} is there. Check it at any time: contrail check ${out}`);
		return 0;
	}
};

const tidy = (name: string): string => path.posix.normalize(name.replaceAll('\\', '/'));

/** Prints the notes with their places: the line, and the column at which something stands in it. */
function tell(notes: Notes, written: string, file: string, world: World): void {
	const lines = written.split(/\r\n?|\n/);
	const sorted = notes.sorted();
	for (const { line, what, why } of sorted) {
		const column = /\S/.exec(lines[line - 1] ?? '')?.index ?? 0;
		world.err(`${paint(world, `${file}:${line}:${column + 1}`, 'bold')}  ${what}. ${why}`);
	}
	const count = sorted.length === 1 ? 'One note' : `${sorted.length || 'No'} notes`;
	world.err(paint(world, `${count} on ${file}.`, sorted.length > 0 ? 'yellow' : 'green'));
}
