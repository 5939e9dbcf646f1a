import { existsSync } from 'node:fs';
import path from 'node:path';
import { startChromium } from './chromium.ts';
import { openDisplay } from './display.ts';
import type { Engine, EngineName } from './engine.ts';

const onPath = (...names: string[]): string | undefined =>
	(process.env.PATH ?? '')
		.split(path.delimiter)
		.flatMap((folder) => names.map((name) => path.join(folder, name)))
		.find((file) => existsSync(file));

/** WebKitGTK's small browser, which the package of its driver brings along. */
const miniBrowser = (): string | undefined =>
	['x86_64-linux-gnu', 'aarch64-linux-gnu']
		.flatMap((machine) =>
			['4.1', '6.0', '4.0'].map((api) => `/usr/lib/${machine}/webkit2gtk-${api}/MiniBrowser`)
		)
		.find((file) => existsSync(file));

/** What has to be installed for an engine, and how it is started. */
const WAYS: Record<EngineName, { needs: string; find: () => (() => Promise<Engine>) | undefined }> = {
	chromium: { needs: 'chromium', find: () => startChromium },
	firefox: {
		needs: 'firefox-esr and xvfb',
		find() {
			const [firefox, xvfb] = [onPath('firefox-esr', 'firefox'), onPath('Xvfb')];
			if (!firefox || !xvfb) return undefined;
			return () =>
				onDisplay(async (display) => (await import('./firefox.ts')).startFirefox(firefox, display));
		}
	},
	webkit: {
		needs: 'webkit2gtk-driver and xvfb',
		find() {
			const [driver, binary, xvfb] = [onPath('WebKitWebDriver'), miniBrowser(), onPath('Xvfb')];
			if (!driver || !binary || !xvfb) return undefined;
			return () =>
				onDisplay(async (display) => (await import('./webkit.ts')).startWebKit(driver, binary, display));
		}
	}
};

async function onDisplay(start: (display: Awaited<ReturnType<typeof openDisplay>>) => Promise<Engine>) {
	const display = await openDisplay();
	const engine = await start(display);
	return {
		...engine,
		async close() {
			await engine.close();
			display.close();
		}
	};
}

/**
 * How to start each engine that is installed. Says loudly which are not: `npm test` goes on without them.
 *
 * @throws where `CONTRAIL_ENGINES` asks for an engine that is not installed
 */
export function installedEngines(names: readonly EngineName[]): [EngineName, () => Promise<Engine>][] {
	const asked = process.env.CONTRAIL_ENGINES?.split(',') ?? [];
	return names.flatMap((name) => {
		const { needs, find } = WAYS[name];
		const start = find();
		if (start) return [[name, start]];
		const message = `NOT TESTED IN ${name.toUpperCase()}: it is not installed here. Debian and Ubuntu have it as ${needs}.`;
		if (asked.includes(name)) throw new Error(message);
		console.warn(`\n!!! ${message}\n`);
		return [];
	});
}
