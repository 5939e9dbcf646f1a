import { inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import type { Reader } from './engine.ts';

/** How long anything may take, in milliseconds: a busy machine that draws WebGL by the processor is slow, not wrong. */
const PATIENCE_MS = 90_000;

/** Opens a story, interacts with it as a reader does, and waits for its live map. */
export async function open(reader: Reader, url: string): Promise<void> {
	await reader.goto(url);
	await reader.evaluate(async () => {
		await document.fonts.ready;
		scrollBy({ top: 10, behavior: 'instant' });
	});
	await rest(reader);
}

/** Goes to a step as a reader does who jumps, so that its text is near the top, and waits until the map rests. */
export async function goTo(reader: Reader, id: string): Promise<void> {
	await reader.evaluate((step) => {
		const { top } = document.getElementById(step)!.getBoundingClientRect();
		scrollTo({ top: scrollY + top - innerHeight * 0.08, behavior: 'instant' });
	}, id);
	await rest(reader, `[id="${id}"][data-state="active"]`);
}

/** Waits until an element is there, the map is ready, and two pictures in a row are the same. */
async function rest(reader: Reader, selector = 'body'): Promise<void> {
	await reader.evaluate(
		async (wanted, patience) => {
			const map = '[data-contrail="map"]:is([data-state="ready"], [data-state="fallback"])';
			const ends = performance.now() + patience;
			while (!document.querySelector(wanted) || !document.querySelector(map)) {
				if (performance.now() > ends) {
					const state = document.querySelector<HTMLElement>('[data-contrail="map"]')?.dataset.state;
					throw new Error(`There is no ${wanted}, or the map is not ready: it is ${state}.`);
				}
				await new Promise(requestAnimationFrame);
			}
		},
		selector,
		PATIENCE_MS
	);
	let last: Buffer | undefined;
	for (const began = performance.now(); performance.now() - began < PATIENCE_MS;) {
		const now = await reader.screenshot();
		if (last?.equals(now)) return;
		last = now;
	}
	throw new Error('The page did not come to rest.');
}

/** What the first map of the page says of itself. */
export function mapOf(reader: Reader) {
	return reader.evaluate(() => {
		const map = document.querySelector<HTMLElement>('[data-contrail="map"]')!;
		const routes = [...map.querySelectorAll<HTMLElement>('[data-contrail="route"]')];
		return {
			painter: map.dataset.painter,
			state: map.dataset.state,
			routes: routes.filter((route) => Number(route.dataset.progress) > 0).map((route) => route.dataset.id)
		};
	});
}

/** What a reader finds on the page. */
export function allSeen(reader: Reader) {
	return reader.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		const words = document
			.querySelector('[data-contrail="step"][data-state="active"] p')
			?.getBoundingClientRect();
		return {
			text: document.body.innerText,
			/** The rows of the table of flights, its head among them. */
			flights: document.querySelectorAll('[data-contrail="route-table"] tr').length,
			overflow: scrollWidth - clientWidth,
			/** Where the middle of the active step's text is, in pixels from the left. */
			middle: words ? words.left + words.width / 2 : 0
		};
	});
}

/** How many pixels of the window some elements have. */
export async function pixelsOf(reader: Reader, selector: string): Promise<number> {
	const shown = PNG.sync.read(await reader.screenshot());
	await reader.evaluate((hidden) => {
		const style = document.createElement('style');
		style.id = 'without';
		// WebKit forgets the picture of a canvas that has no box.
		style.textContent = `${hidden} { opacity: 0 !important }`;
		document.head.append(style);
	}, selector);
	// A page without scripts runs no animation frames, so the first picture is what waits for the change.
	await reader.screenshot();
	const without = PNG.sync.read(await reader.screenshot());
	await reader.evaluate(() => document.getElementById('without')?.remove());
	let count = 0;
	for (let at = 0; at < shown.data.length; at += 4) {
		if (shown.data.readUIntBE(at, 3) !== without.data.readUIntBE(at, 3)) count++;
	}
	return count;
}

/** How many pages a PDF file has. Their descriptions may stand in compressed streams. */
export function printedPages(pdf: Buffer): number {
	const file = pdf.toString('latin1');
	const inflated = [...file.matchAll(/stream\r?\n([^]*?)endstream/g)].map(([, bytes = '']) => {
		try {
			return inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1');
		} catch {
			// Pictures and fonts are compressed in other ways.
			return '';
		}
	});
	return [file, ...inflated].join('').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
