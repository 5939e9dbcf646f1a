import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { removeFolder, temporaryFolder } from '../shared/temporary-folder.ts';
import type { Display } from './display.ts';
import { HEIGHT, WIDTH, type Engine, type ReaderOptions } from './engine.ts';

/** How long a page may take to answer, in milliseconds: a busy machine is slow, not wrong. */
const PATIENCE_MS = 170_000;

/** Starts WebKitGTK's small browser for each reader: what they have turned off stands on its command line. */
export async function startWebKit(driver: string, binary: string, display: Display): Promise<Engine> {
	return {
		async open(options = {}) {
			const { window, close } = await open(driver, binary, display, options);
			const capabilities = await window.getCapabilities();
			return {
				version: `WebKitGTK ${capabilities.getBrowserVersion()}`,
				goto: (url) => window.get(url),
				async evaluate(call, ...args) {
					const answer = await window.executeAsyncScript<{ value: never } | { error: string }>(
						`const [values, done] = arguments;
						Promise.resolve().then(() => (${call})(...values))
							.then((value) => done({ value }), (error) => done({ error: String(error) }));`,
						args
					);
					if ('error' in answer) throw new Error(answer.error);
					return answer.value;
				},
				screenshot: async () => Buffer.from(await window.takeScreenshot(), 'base64'),
				print: () => Promise.reject(new Error('WebKitWebDriver cannot print.')),
				close
			};
		},
		close: async () => undefined
	};
}

async function open(driver: string, binary: string, display: Display, options: ReaderOptions) {
	const { scripts = true, webgl = true, reducedMotion = false } = options;
	const home = temporaryFolder('webkit');
	// GTK tells WebKit by this setting that its user wants no motion.
	mkdirSync(path.join(home, 'gtk-3.0'));
	const settings = `[Settings]\ngtk-enable-animations=${!reducedMotion}\n`;
	writeFileSync(path.join(home, 'gtk-3.0/settings.ini'), settings);
	const port = await freePort();
	const server = spawn(driver, [`--port=${port}`], {
		stdio: 'ignore',
		env: { ...process.env, ...display.env, XDG_CONFIG_HOME: home }
	});
	const args = [
		'--automation',
		...(scripts ? [] : ['--enable-javascript-markup=false']),
		...(webgl ? [] : ['--enable-webgl=false'])
	];
	const capabilities = new Capabilities({
		browserName: 'MiniBrowser',
		'webkitgtk:browserOptions': { binary, args }
	});
	let window: WebDriver | undefined;
	while (!window) {
		try {
			window = await new Builder()
				.usingServer(`http://127.0.0.1:${port}`)
				.withCapabilities(capabilities)
				.build();
		} catch (error) {
			// The driver was started a moment ago and may not listen yet.
			if (!String(error).includes('ECONNREFUSED') || server.exitCode !== null) throw error;
		}
	}
	await window.manage().setTimeouts({ script: PATIENCE_MS, pageLoad: PATIENCE_MS });
	await fit(window);
	const opened = window;
	return {
		window,
		async close() {
			await opened.quit();
			server.kill();
			removeFolder(home);
		}
	};
}

/** Gives the window such a size that the page has ours: a bar with the address stands above it. */
async function fit(window: WebDriver): Promise<void> {
	const rect = { x: 0, y: 0, width: WIDTH, height: HEIGHT };
	await window.manage().window().setRect(rect);
	const [width, height] = await window.executeScript<[number, number]>('return [innerWidth, innerHeight]');
	await window
		.manage()
		.window()
		.setRect({ ...rect, width: 2 * WIDTH - width, height: 2 * HEIGHT - height });
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}
