import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserServer } from 'playwright-core';
import { serve, type Site } from '../../scripts/static-server.js';
import { studioServer, type StudioServer } from '../e2e/studio/site.js';
import { makeConsumer } from '../package/consumer-site.ts';
import { pack, type Packed } from '../package/pack.ts';
import { isFull } from './extent.ts';
import { serveMapLab, serveMediaLab, serveScrollLab } from './lab.js';
import { launchOptions, leftOn } from './launch.js';
import { serveRtlLab } from './rtl-lab.ts';

/** What all test files of a run share, as a test file receives it. */
export interface Shared {
	/** The address of a browser that draws WebGL by the processor. */
	browser: string;
	/** The address of a browser for tests that look at states and at no picture. */
	stateBrowser: string;
	/** The origin of the built site. */
	site: string;
	/** The origin of the page on which tests mount maps. */
	mapLab: string;
	/** The origin of a page with pictures, videos and drawings. */
	mediaLab: string;
	/** The origin of the pages on which tests mount scrolling sections. */
	scrollLab: string;
	/** The origin of a story that is read from right to left. */
	rtlLab: string;
	/** A developer server with the studio, in whose folder a test file puts a story of its own. */
	studio: StudioServer;
	/** The package as npm packs it. */
	packed: Packed;
	/** The folder of a SvelteKit site that has the packed file, built. */
	consumer: string;
}

/** One thing that was made, and how it goes away. */
export interface Made<Value> {
	value: Value;
	close(): Promise<void>;
}

/** Makes another of the shared things, or waits until another test file's is made. */
export type Ask = <Name extends keyof Shared>(name: Name) => Promise<Shared[Name]>;

const build = fileURLToPath(new URL('../../build/', import.meta.url));

const served = ({ origin, close }: Site): Made<string> => ({ value: origin, close });

async function launched(server: BrowserServer): Promise<Made<string>> {
	const on = leftOn(server.process().spawnargs);
	if (on.length > 0) {
		await server.close();
		throw new Error(
			`Playwright turns off ${on.join(', ')}, which tests/shared/launch.js leaves on: add it there.`
		);
	}
	return { value: server.wsEndpoint(), close: () => server.close() };
}

/** A page of a short test is open for seconds: to compile its code for speed takes longer than the code then saves. */
const COMPILERS = isFull ? [] : ['--js-flags=--no-opt --no-maglev --no-sparkplug'];

export const makers: { [Name in keyof Shared]: (ask: Ask) => Promise<Made<Shared[Name]>> } = {
	browser: async () => launched(await chromium.launchServer(launchOptions({ args: COMPILERS }))),
	stateBrowser: async () =>
		launched(
			await chromium.launchServer(
				launchOptions({
					// Drawing by the processor takes most of the time.
					graphics: 'none',
					args: [
						// Frames come as fast as they are drawn: the tests wait for frames, never for time.
						'--disable-frame-rate-limit',
						'--disable-gpu-vsync',
						// A wheel or a key moves at once, so that it is over in a few frames.
						'--disable-smooth-scrolling'
					]
				})
			)
		),
	site: async () => {
		if (!existsSync(`${build}index.html`)) {
			throw new Error('There is no site in build/. Run `npm run build:site` first. (contrail-410)');
		}
		return served(await serve(build));
	},
	mapLab: async () => served(await serveMapLab()),
	mediaLab: async () => served(await serveMediaLab()),
	scrollLab: async () => served(await serveScrollLab()),
	rtlLab: async () => served(await serveRtlLab()),
	studio: async () => {
		const { origin, folder, close } = await studioServer();
		return { value: { origin, folder }, close };
	},
	packed: async () => {
		const folder = await mkdtemp(path.join(tmpdir(), 'contrail-packed-'));
		return { value: await pack(folder), close: () => rm(folder, { recursive: true, force: true }) };
	},
	consumer: async (ask) => {
		const folder = await mkdtemp(path.join(tmpdir(), 'contrail-consumer-'));
		await makeConsumer(folder, await ask('packed'));
		return { value: folder, close: () => rm(folder, { recursive: true, force: true }) };
	}
};
