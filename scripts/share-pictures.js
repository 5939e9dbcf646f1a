import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.js';
import { withPalette } from './palette-png.js';
import { root, sources } from './sources.js';

/** Takes the pictures that other sites show when somebody shares the address of a story: one of the story, one of each chapter. */

const OUT = `${root}static/share/`;

const require = createRequire(import.meta.url);

/** @param {string} family @param {string} file */
function fontFace(family, file) {
	const data = readFileSync(require.resolve(`@fontsource-variable/${file}`)).toString('base64');
	return `@font-face { font-family: '${family}'; font-weight: 100 900; src: url(data:font/woff2;base64,${data}) }`;
}

const STYLE = [
	readFileSync(`${root}src/lib/theme/theme.css`, 'utf8'),
	fontFace('Newsreader Variable', 'newsreader/files/newsreader-latin-wght-normal.woff2'),
	fontFace('Instrument Sans Variable', 'instrument-sans/files/instrument-sans-latin-wght-normal.woff2'),
	`:root { --contrail-font-text: 'Newsreader Variable', serif; --contrail-font-label: 'Instrument Sans Variable', sans-serif }`
].join('\n');

const vite = await sources([
	svelte({
		configFile: false,
		preprocess: vitePreprocess(),
		compilerOptions: { runes: true, css: 'injected' },
		emitCss: false
	})
]);
const browser = await chromium.launch({
	executablePath: findBrowser(console.log).path,
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
});
try {
	const { fingerprint, MADE, picturesOf, STORIES } = await vite.ssrLoadModule(
		'/scripts/share-pictures/pictures.ts'
	);
	const { default: Card } = await vite.ssrLoadModule('/src/lib/site/ShareCard.svelte');
	const { SHARE_SCALE, SHARE_SIZE } = await vite.ssrLoadModule('/src/lib/site/share-picture.ts');
	const { default: land } = await vite.ssrLoadModule('/src/lib/map/basemap/land/levels/index.ts');
	const { render } = await vite.ssrLoadModule('svelte/server');

	mkdirSync(OUT, { recursive: true });
	const page = await browser.newPage({
		viewport: { width: SHARE_SIZE.width / SHARE_SCALE, height: SHARE_SIZE.height / SHARE_SCALE },
		deviceScaleFactor: SHARE_SCALE,
		colorScheme: 'light'
	});
	// A busy machine draws slowly.
	page.setDefaultTimeout(120_000);
	/** @type {Record<string, { inputs: string, files: string[] }>} */
	const made = {};
	for (const story of STORIES) {
		const pictures = await picturesOf(story);
		for (const picture of pictures) {
			const { head, body } = render(Card, { props: { picture, land, name: 'Contrail' } });
			await page.setContent(
				`<!doctype html><html lang="${picture.lang}"><style>${STYLE}</style>${head}${body}</html>`
			);
			await page.evaluate(() => document.fonts.ready.then(() => undefined));
			const cut = await page.evaluate(cutOff);
			if (cut.length > 0) throw new Error(`The picture ${picture.name} is cut off at: ${cut.join(', ')}`);
			const png = await withPalette(await page.screenshot());
			writeFileSync(`${OUT}${picture.name}.png`, png);
			console.log(`static/share/${picture.name}.png  ${png.length} B`);
		}
		const files = pictures.map((/** @type {{ name: string }} */ { name }) => `${name}.png`);
		made[story.name] = { inputs: await fingerprint(pictures), files };
	}
	writeFileSync(MADE, `${JSON.stringify(made, null, '\t')}\n`);
} finally {
	await browser.close();
	await vite.close();
}

/**
 * Names what lies outside the part of the picture that it belongs to: marks, labels and lines of a map, and words.
 *
 * @returns {string[]}
 */
function cutOff() {
	/** @type {[string, string][]} */
	const parts = [
		['.contrail-share-picture', '[data-contrail="place"], .contrail-name, .contrail-leg'],
		['.contrail-share-words', '.contrail-share-words > *, .contrail-share-words :is(p, dl)']
	];
	return parts.flatMap(([part, inside]) => {
		const room = document.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
		return [...document.querySelectorAll(inside)]
			.filter((element) => {
				const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
				const isOut =
					left < room.left || top < room.top || right > room.right + 0.5 || bottom > room.bottom + 0.5;
				return isOut && width + height > 0 && getComputedStyle(element).visibility === 'visible';
			})
			.map((element) => element.textContent?.trim() || element.outerHTML.slice(0, 80));
	});
}
