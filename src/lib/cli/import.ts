import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Run } from './command.ts';
import {
	importedStory,
	isDocument,
	isImportFault,
	storyFileOf,
	Warnings,
	type FileBeside,
	type ImportOptions
} from '../import/index.ts';
import { cliError } from './errors.ts';
import { readBytes, readTextFile } from './text-file.ts';
import { paint, type World } from './world.ts';
import { schemaFrom, writeNew } from './write.ts';

/** Turns a file of another program into a story. */
export const importStory: Run = async ({ names, options }, world) => {
	const [file, ...more] = names;
	if (file === undefined) throw cliError(506, ['The file', 'import']);
	if (more.length > 0) throw cliError(501, ['contrail imports one file at a time', 'import']);
	const out = typeof options.out === 'string' ? toPosix(options.out) : undefined;
	const format = typeof options.format === 'string' ? options.format : undefined;
	const warnings = new Warnings();
	const schema = schemaFrom(path.posix.dirname(out ?? 'stories/story/story.yaml'), world);
	const how = { file, format, schema };
	const { story, text } = await made(how, warnings, world);
	if (out !== undefined) await writeNew(out, story, world);
	print(warnings, text, file, world);
	if (out === undefined) world.out(story.trimEnd());
	else world.out(`${paint(world, out, 'bold')} is there. Check it at any time: contrail check ${out}`);
	return 0;
};

/** A story, and the text of its source, which a document has not. */
interface Made {
	story: string;
	text?: string;
}

async function made(options: ImportOptions, warnings: Warnings, world: World): Promise<Made> {
	const { file, format } = options;
	try {
		const read = isDocument(file, format) ? fromDocument : fromText;
		return await read(options, warnings, world);
	} catch (error) {
		throw isImportFault(error) ? cliError(error.code, error.parts as never, error.cause) : error;
	}
}

async function fromText(options: ImportOptions, warnings: Warnings, world: World): Promise<Made> {
	const { text } = await readTextFile(options.file, world.cwd);
	const beside = await geoJsonBeside(path.resolve(world.cwd, path.dirname(options.file)));
	return { story: importedStory(text, { ...options, beside }, warnings), text };
}

/** The GeoJSON files in a folder, as far as they can be read. */
async function geoJsonBeside(folder: string): Promise<FileBeside[]> {
	const names = await readdir(folder).catch(() => []);
	const read = names
		.filter((name) => name.endsWith('.geojson'))
		.map(async (name): Promise<FileBeside[]> => {
			const text = await readFile(path.join(folder, name), 'utf8').catch(() => undefined);
			return text === undefined ? [] : [{ name, text }];
		});
	return (await Promise.all(read)).flat();
}

async function fromDocument(options: ImportOptions, warnings: Warnings, world: World): Promise<Made> {
	const bytes = await readBytes(options.file, world.cwd);
	// The reader of documents is half the import, and few need it.
	const { readWord } = await import('../import/word/index.ts');
	return { story: storyFileOf(await readWord(bytes, options.file, warnings), options, warnings) };
}

const toPosix = (name: string): string => path.posix.normalize(name.replaceAll('\\', '/'));

/** Prints each warning with its line, its column, and the part of the file that it is about. A document has no lines. */
function print(warnings: Warnings, text: string | undefined, file: string, world: World): void {
	const lines = text?.split(/\r\n?|\n/);
	const sorted = warnings.sorted();
	for (const { position, part, what, fix } of sorted) {
		const { line, column = (/\S/.exec(lines?.[position.line - 1] ?? '')?.index ?? 0) + 1 } = position;
		const place = paint(world, lines ? `${file}:${line}:${column}` : file, 'bold');
		world.err(`${place}  ${part && `${part}: `}${what}. ${fix}`);
	}
	const count = sorted.length === 1 ? 'One warning' : `${sorted.length || 'No'} warnings`;
	world.err(paint(world, `${count} about ${file}.`, sorted.length > 0 ? 'yellow' : 'green'));
}
