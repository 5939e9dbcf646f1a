import { existsSync } from 'node:fs';
import type {
	DevEnvironment,
	EnvironmentModuleNode,
	HotUpdateOptions,
	NormalizedHotChannelClient,
	ViteDevServer
} from 'vite';
import { stampOf } from '../story/disk/index.ts';
import type { Stories } from './stories.ts';

/** Milliseconds. Vite's watcher ignores a change that follows another of the same file within a slightly shorter time. */
const WATCHER_PAUSE = 60;

/**
 * Updates open pages when a file of a story is saved. A story with an error is not sent: pages keep their version of it, and
 * the error lies over it until it is fixed.
 *
 * @returns the modules that pages have to load again; undefined for files that belong to no story
 */
export async function updateStories(
	environment: DevEnvironment,
	stories: Stories,
	{ type, file, modules, read, server }: HotUpdateOptions
): Promise<EnvironmentModuleNode[] | undefined> {
	if (type === 'delete') stories.broken.delete(file);
	const touched = stories.storiesUsing(file).filter((story) => type !== 'delete' || story !== file);
	if (touched.length === 0) return undefined;
	// Some editors empty a file before they write it: Vite's `read` waits for the content.
	if (type === 'update') await read();
	if (type !== 'delete') await checkAgain(file, server);

	const { broken } = stories;
	const wasBroken = broken.size > 0;
	for (const story of touched) {
		broken.delete(story);
		const { diagnostics, story: data } = (await stories.load(story)).read;
		if (data) continue;
		const { message, frame = '' } = stories.fail(story, diagnostics);
		environment.logger.error(`${message}\n${frame}`, { timestamp: true });
	}
	for (const error of broken.values()) environment.hot.send(error);
	if (wasBroken && broken.size === 0) environment.hot.send('contrail:fixed');

	const right = touched.filter((story) => !broken.has(story));
	const opened = right.filter((story) => stories.unopened.delete(story));
	for (const [page, shown] of stories.pages) {
		if (opened.some((story) => !shown.has(story))) page.send({ type: 'full-reload' });
	}
	const nodesOf = (story: string): EnvironmentModuleNode[] => [
		...(environment.moduleGraph.getModulesByFile(story) ?? [])
	];
	const wrong = touched.filter((story) => broken.has(story)).flatMap(nodesOf);
	// A module that only a broken story imports would lead Vite back to that story.
	const others = modules.filter(
		(one) => !wrong.includes(one) && ![...one.importers].some((importer) => wrong.includes(importer))
	);
	// Translations are listed as well: their original accepts its own updates, so Vite would not tell them.
	return [...new Set([...others, ...right.flatMap(nodesOf)])];
}

/** Looks at a file again after the watcher's pause, so that a save within it is not missed. */
async function checkAgain(file: string, { watcher }: ViteDevServer): Promise<void> {
	const saved = await stampOf([file]);
	const check = async (): Promise<void> => {
		// Of a deleted file the watcher reports that.
		if (existsSync(file) && (await stampOf([file])) !== saved) watcher.emit('change', file);
	};
	setTimeout(() => void check(), WATCHER_PAUSE);
}

/** Keeps track of the open pages and of the stories that each shows. */
export function followPages({ hot }: DevEnvironment, { pages, broken }: Stories): void {
	const sendErrors = (_: unknown, page: NormalizedHotChannelClient): void => {
		for (const error of broken.values()) page.send(error);
	};
	hot.on('vite:client:connect', (_, page) => pages.set(page, new Set()));
	hot.on('vite:client:connect', sendErrors);
	hot.on('vite:client:disconnect', (_, page) => pages.delete(page));
	hot.on('contrail:shown', (story: string, page) => pages.get(page)?.add(story));
	// Every update closes Vite's overlay, so the page needs the errors of broken stories again.
	hot.on('contrail:updated', sendErrors);
}
