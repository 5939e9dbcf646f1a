import { chromium } from 'playwright-core';
import { launchOptions } from '../shared/launch.js';
import { HEIGHT, WIDTH, type Engine } from './engine.ts';

export async function startChromium(): Promise<Engine> {
	const shared = await chromium.launch(launchOptions());
	return {
		async open({ scripts = true, webgl = true, reducedMotion = false } = {}) {
			const own = webgl ? undefined : await chromium.launch(launchOptions({ args: ['--disable-3d-apis'] }));
			const context = await (own ?? shared).newContext({
				viewport: { width: WIDTH, height: HEIGHT },
				javaScriptEnabled: scripts,
				reducedMotion: reducedMotion ? 'reduce' : 'no-preference'
			});
			const page = await context.newPage();
			return {
				version: `Chromium ${shared.version()}`,
				goto: async (url) => void (await page.goto(url)),
				evaluate: (call, ...args) => page.evaluate(`(${call})(...${JSON.stringify(args)})`),
				screenshot: () => page.screenshot(),
				print: () => page.pdf(),
				close: () => (own ?? context).close()
			};
		},
		close: () => shared.close()
	};
}
