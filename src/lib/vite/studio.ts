import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import {
	hashOf,
	refusedHost,
	STUDIO_EVENT,
	STUDIO_WRITTEN,
	StudioServer,
	type StudioWritten
} from '../studio/server/index.ts';
import type { Stories } from './stories.ts';

/** Whether the pages of the developer server have the studio; `network` where others on the network may write too. */
export type StudioOption = boolean | 'network';

/** The module that puts the studio on a page: TypeScript in the repository, JavaScript in the package. */
export const STUDIO_PAGE = path
	.join(import.meta.dirname, `../studio/page/index${path.extname(import.meta.filename)}`)
	.replaceAll(path.sep, '/');

/** Names of this machine that the network does not reach. */
const LOOPBACK = /^(localhost|::1|127(\.\d+){3})$/;

/**
 * Lets pages change the stories that they show. They ask over Vite's own socket, which takes only pages that Vite served itself:
 * those have its token, and come by a host that it allows.
 */
export function serveStudio(
	{ environments, config, watcher }: ViteDevServer,
	stories: Stories,
	option: StudioOption
): void {
	const { hot } = environments.client;
	const { host } = config.server;
	const address = host === true ? '0.0.0.0' : host || 'localhost';
	const isAllowed = option === 'network' || LOOPBACK.test(address);
	const studio = new StudioServer({ root: () => stories.root, isKnown: (file) => stories.isKnown(file) });
	hot.on(STUDIO_EVENT, (data: unknown, page) => {
		const answer = isAllowed ? studio.answer(data) : Promise.resolve(refusedHost(data, address));
		void answer.then((told) => page.send(STUDIO_EVENT, told));
	});
	const tell = async (story: string, file: string): Promise<void> => {
		const bytes = file === story ? await readFile(story).catch(() => undefined) : undefined;
		const written: StudioWritten = { story, base: bytes && hashOf(bytes) };
		hot.send(STUDIO_WRITTEN, written);
	};
	watcher.on('change', (changed) => {
		const file = changed.replaceAll(path.sep, '/');
		for (const story of stories.storiesUsing(file)) void tell(story, file);
	});
}
