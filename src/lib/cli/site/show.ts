import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { diagnosticFrame, diagnosticLine } from '../../story/diagnostics/index.ts';
import type { Given } from '../command.ts';
import { CliError, cliError } from '../errors.ts';
import { watchStories } from '../watch.ts';
import type { World } from '../world.ts';
import { BEGIN_SCRIPT, newStoryIn } from './begin.ts';
import { escaped, FOR_READERS, type PageParts } from './document.ts';
import { serveFolder, type Served, type ServeOptions } from './serve.ts';
import { siteStories, type SiteStories, type SiteStory } from './stories.ts';
import { ASSETS, writeAssets, writePages } from './write-site.ts';

const SCRIPT = `${ASSETS}/dev.js`;

/** What a command shows a story with. */
export interface Show extends Omit<ServeOptions, 'port'> {
	/** Its name. */
	command: string;
	/** Copies what its pages need. */
	prepare?: (folder: string) => Promise<void>;
	/** What stands on a page, given the script that loads it again after a change. */
	partsOf?: (story: SiteStory, isEmbed: boolean, reload: string) => PageParts;
	/** Gets the story whenever it was read and its pages are there. */
	onread?: (found: SiteStories) => void;
	/** The page of a folder that has no story yet. Without it there has to be one. */
	begin?: (file: string, scripts: readonly string[]) => string;
	/** What is printed once the page can be opened. */
	ready: (served: Served, file: string) => string;
}

/** Shows the page of a story until the command is ended, again after each change. */
export async function showStory({ names, options }: Given, world: World, show: Show): Promise<number> {
	const { command, prepare, ready } = show;
	const port = Number(options.port ?? 5173);
	if (!Number.isInteger(port) || port < 0 || port > 65_535)
		throw cliError(501, [`--port ${String(options.port)} is no port`, command]);
	const found = await storiesOrNone(names, world, show);
	const file = found?.file ?? (await newStoryIn(names, world.cwd))!;
	const folder = await mkdtemp(path.join(tmpdir(), 'contrail-'));
	try {
		await writeAssets(folder, world.files.library);
		await prepare?.(folder);
		await writeFile(
			path.join(folder, SCRIPT),
			`new EventSource('${ASSETS}/changes').onmessage = () => location.reload();\n`
		);
		await writeFile(path.join(folder, `${ASSETS}/begin.js`), BEGIN_SCRIPT);
		const update = async (): Promise<void> => {
			const now = await storiesOrNone(names, world, show);
			if (now) {
				await writeStory(now, folder, world, show);
				show.onread?.(now);
			} else
				await writeFile(path.join(folder, 'index.html'), show.begin!(file, [SCRIPT, `${ASSETS}/begin.js`]));
		};
		await update();
		const served = await serveFolder(folder, { ...show, port });
		world.out(ready(served, file));
		await watchStories([file], world, async () => {
			await update();
			served.tell();
		});
		served.close();
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
	return 0;
}

/** The story as it is now; undefined where there is none in a folder in which one can begin. */
async function storiesOrNone(
	names: readonly string[],
	{ cwd }: World,
	{ command, begin }: Show
): Promise<SiteStories | undefined> {
	try {
		return await siteStories(names, cwd, command);
	} catch (error) {
		const isMissing = error instanceof CliError && error.code === 'contrail-502';
		if (isMissing && begin && (await newStoryIn(names, cwd))) return undefined;
		throw error;
	}
}

/** Writes the pages as the story is now; with errors, a page that lists them. */
async function writeStory(
	found: SiteStories,
	folder: string,
	world: World,
	{ partsOf = forReaders }: Show
): Promise<void> {
	let problems = found.errors.map((error) => `${diagnosticLine(error)}\n${diagnosticFrame(error)}`);
	if (problems.length === 0) {
		const parts = (story: SiteStory, isEmbed: boolean): PageParts => partsOf(story, isEmbed, SCRIPT);
		await writePages(folder, found, world.files.library, parts).catch((error: Error) => {
			problems = [error.message];
		});
	}
	if (problems.length === 0) return;
	for (const problem of problems) world.err(problem);
	const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Contrail</title><h1>The story has a mistake</h1>
<pre>${escaped(problems.join('\n\n'))}</pre><script type="module" src="${SCRIPT}"></script></html>\n`;
	await writeFile(path.join(folder, 'index.html'), html);
}

/** The page as readers get it, loaded again after a change. */
export const forReaders: NonNullable<Show['partsOf']> = (_story, _isEmbed, reload) => ({
	...FOR_READERS,
	scripts: [...FOR_READERS.scripts, reload]
});
