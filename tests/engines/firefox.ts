import puppeteer, { type Browser } from 'puppeteer-core';
import type { Display } from './display.ts';
import { HEIGHT, WIDTH, type Engine, type ReaderOptions } from './engine.ts';

/** Starts Firefox for each reader, as what they have turned off is a setting of the whole browser. */
export async function startFirefox(executablePath: string, display: Display): Promise<Engine> {
	const launch = ({ scripts = true, webgl = true, reducedMotion = false }: ReaderOptions): Promise<Browser> =>
		puppeteer.launch({
			browser: 'firefox',
			executablePath,
			headless: false,
			// On a busy machine it takes longer than the half minute it is given by default.
			timeout: 120_000,
			env: { ...process.env, ...display.env },
			defaultViewport: { width: WIDTH, height: HEIGHT },
			extraPrefsFirefox: {
				'javascript.enabled': scripts,
				'webgl.disabled': !webgl,
				'webgl.force-enabled': webgl,
				'ui.prefersReducedMotion': Number(reducedMotion)
			}
		});
	return {
		async open(options = {}) {
			const browser = await launch(options);
			const page = await browser.newPage();
			return {
				version: (await browser.version()).replace('/', ' '),
				goto: async (url) => void (await page.goto(url)),
				evaluate: (call, ...args) => page.evaluate(`(${call})(...${JSON.stringify(args)})`) as Promise<never>,
				screenshot: async () => Buffer.from(await page.screenshot()),
				print: async () => Buffer.from(await page.pdf({ timeout: 0 })),
				close: () => browser.close()
			};
		},
		close: async () => undefined
	};
}
