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

/** What Playwright turns off. Chromium hears the last list alone, so ours begins with it. */
const OFF_FOR_PLAYWRIGHT = [
	'AvoidUnnecessaryBeforeUnloadCheckSync',
	'DestroyProfileOnBrowserClose',
	'HttpsUpgrades',
	'HttpsFirstBalancedModeAutoEnable',
	'LensOverlay',
	'MediaRouter',
	'PaintHolding',
	'ThirdPartyStoragePartitioning',
	'AvoidCorsURLLoaderRestartOnRedirect',
	'TcpPortRandomizationWin',
	'OptimizationHints',
	'NetworkTimeServiceQuerying',
	'AimEnabled',
	'PreconnectToSearch',
	'msForceBrowserSignIn',
	'msEdgeUpdateLaunchServicesPreferredVersion'
];

/** Each window would start three more renderers: two for lists below its address, and one for a page to come. */
const OFF_FOR_SPEED = [
	'WebUIOmniboxPopup',
	'WebUIOmniboxAimPopup',
	'WebUIOmniboxFullPopup',
	'PreloadTopChromeWebUI',
	'SpareRendererForSitePerProcess'
];

/**
 * What a browser that was started leaves on although Playwright turns it off: nothing, unless a new Playwright turns off more.
 *
 * @param {readonly string[]} started its command line
 * @returns {string[]}
 */
export function leftOn(started) {
	const lists = started
		.filter((arg) => arg.startsWith('--disable-features='))
		.map((arg) => arg.slice(arg.indexOf('=') + 1).split(','));
	const last = new Set(lists.at(-1));
	return lists.flat().filter((feature) => !last.has(feature));
}

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
			`--disable-features=${[...OFF_FOR_PLAYWRIGHT, ...OFF_FOR_SPEED].join(',')}`,
			// The tests report a request to another origin as a fault; none gets out, so that no test waits for the network.
			'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
			...args
		]
	};
}
