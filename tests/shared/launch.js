import { findBrowser } from '../../scripts/browser.js';

/**
 * Who draws. `software`: WebGL by the processor, the same on every machine. `none`: nobody, for tests that look at states
 * and at no picture. `emulated`: the page too by an emulated graphics card, so that its main thread waits for no picture, and
 * `hardware`: the machine's graphics card, both for benches.
 *
 * @typedef {'software' | 'none' | 'emulated' | 'hardware'} Graphics
 */

/** @type {Record<Graphics, string[]>} */
const GRAPHICS = {
	// Only WebGL goes through the emulated graphics card: the page itself is drawn twice as fast without it.
	software: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-gpu-compositing'],
	none: ['--disable-gpu'],
	emulated: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
	hardware: ['--enable-gpu', '--ignore-gpu-blocklist']
};

/**
 * How tests and benches start the Chromium that `scripts/browser.js` finds.
 *
 * @param {{ graphics?: Graphics, args?: string[] }} [options]
 * @returns {{ executablePath: string, args: string[] }}
 */
export function launchOptions({ graphics = 'software', args = [] } = {}) {
	return {
		executablePath: findBrowser(console.log).path,
		args: [
			// Chromium's sandbox refuses to start for root, which is the user of many containers.
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			...GRAPHICS[graphics],
			// A long coast is drawn again for each tile of the screen that it crosses: one tile is enough.
			'--default-tile-width=1440',
			'--default-tile-height=960',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-quic',
			'--no-first-run',
			// The tests report a request to another origin as a fault; none gets out, so that no test waits for the network.
			'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
			...args
		]
	};
}
