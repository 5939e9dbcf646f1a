import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { findBrowser } from './browser.js';
import { drawClip, drawSheet } from './samples/draw.js';

/** The pictures and the clip that the docs, the workshop and the tests show: drawn here, so that nobody's are needed. */
const SAMPLES = new URL('../static/samples/', import.meta.url);

/** @type {(name: string, bytes: Uint8Array | string) => void} */
const keep = (name, bytes) => writeFileSync(new URL(name, SAMPLES), bytes);
const bytesOf = (/** @type {string} */ base64) => Buffer.from(base64, 'base64');
const mediabunny = fileURLToPath(
	new URL('mediabunny.min.mjs', `file://${createRequire(import.meta.url).resolve('mediabunny')}`)
);

const browser = await chromium.launch({
	executablePath: findBrowser(console.log).path,
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
});

try {
	const page = await browser.newPage();
	// Only a page of a secure origin may encode video.
	await page.route('http://localhost/**', (route) =>
		route.request().url().endsWith('.js')
			? route.fulfill({ contentType: 'text/javascript', body: readFileSync(mediabunny, 'utf8') })
			: route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })
	);
	await page.goto('http://localhost/');

	const sheet = bytesOf(await page.evaluate(drawSheet));
	for (const width of [900, 1800]) {
		keep(`sheet-${width}.webp`, await sharp(sheet).resize(width).webp({ quality: 55, effort: 6 }).toBuffer());
	}
	const { poster, clip } = await page.evaluate(drawClip);
	keep('clip.webm', bytesOf(clip));
	keep('clip.webp', await sharp(bytesOf(poster)).webp({ quality: 70, effort: 6 }).toBuffer());
} finally {
	await browser.close();
}
