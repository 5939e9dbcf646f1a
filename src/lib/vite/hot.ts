import { existsSync } from 'node:fs';
import type {
	DevEnvironment,
	EnvironmentModuleNode,
	HotUpdateOptions,
	NormalizedHotChannelClient,
	ViteDevServer
} from 'vite';
import type { Stories } from './stories.ts';
import { stampOf } from '../story/load/index.ts';

/** How long Vite's watcher leaves out a change that follows another of the same file, and a little more, in milliseconds. */
const MOMENT = 60;

/**
 * Hands a saved file on to the pages that are open, if it is a part of a story. A story with an error in it goes to none:
 * they keep what they have, and the error lies over it until it is mended.
 *
 * @returns the modules that pages have to load anew; undefined where that is Vite's own business
 */
export async function handOn(
	environment: DevEnvironment,
	stories: Stories,
	{ type, file, modules, read, server }: HotUpdateOptions
): Promise<EnvironmentModuleNode[] | undefined> {
	if (type === 'delete') stories.broken.delete(file);
	const touched = stories.madeOf(file).filter((story) => type !== 'delete' || story !== file);
	if (touched.length === 0) return undefined;
	// Some editors empty a file before they write it: Vite waits for them.
	if (type === 'update') await read();
	if (type !== 'delete') await lookAgain(file, server);

	const { broken } = stories;
	const wasBroken = broken.size > 0;
	for (const story of touched) {
		broken.delete(story);
		const { diagnostics, story: good } = (await stories.load(story)).read;
		if (good) continue;
		const { message, frame = '' } = stories.break(story, diagnostics);
		environment.logger.error(`${message}\n${frame}`, { timestamp: true });
	}
	for (const error of broken.values()) environment.hot.send(error);
	if (wasBroken && broken.size === 0) environment.hot.send('contrail:mended');

	const right = touched.filter((story) => !broken.has(story));
	const opened = right.filter((story) => stories.unopened.delete(story));
	for (const [page, shown] of stories.pages) {
		if (opened.some((story) => !shown.has(story))) page.send({ type: 'full-reload' });
	}
	const { moduleGraph } = environment;
	const nodesOf = (story: string): EnvironmentModuleNode[] => [
		...(moduleGraph.getModulesByFile(story) ?? [])
	];
	const wrong = touched.filter((story) => broken.has(story)).flatMap(nodesOf);
	// What is only there for a broken story would lead back to it.
	const others = modules.filter(
		(one) => !wrong.includes(one) && ![...one.importers].some((importer) => wrong.includes(importer))
	);
	// A story that takes its own changes keeps them from its translations.
	return [...new Set([...others, ...right.flatMap(nodesOf)])];
}

/** Makes sure that a save right after this one is heard of too: what is read from here on may be older. */
async function lookAgain(file: string, { watcher }: ViteDevServer): Promise<void> {
	const saved = await stampOf([file]);
	setTimeout(async () => {
		// Where it is gone, the watcher tells.
		if (existsSync(file) && (await stampOf([file])) !== saved) watcher.emit('change', file);
	}, MOMENT);
}

/** Keeps in mind which pages are open, and what they show. */
export function followPages({ hot }: DevEnvironment, { pages, broken }: Stories): void {
	const tell = (_: unknown, page: NormalizedHotChannelClient): void => {
		for (const error of broken.values()) page.send(error);
	};
	hot.on('vite:client:connect', (_, page) => pages.set(page, new Set()));
	hot.on('vite:client:connect', tell);
	hot.on('vite:client:disconnect', (_, page) => pages.delete(page));
	hot.on('contrail:shown', (story: string, page) => pages.get(page)?.add(story));
	// An update of anything takes Vite's overlay away: a page hears again of the stories that are still broken.
	hot.on('contrail:updated', tell);
}
