import type { StyleSpecification } from 'maplibre-gl';
import { savesData } from '../../../theme/index.ts';
import { hasGraphicsCard } from './graphics-card.ts';
import { isArchive } from './style.ts';
import { whenIdle } from './when-idle.ts';

/** A touch is a pointer too, and a wheel that scrolls nothing comes after a pointer that moved. */
const EVENTS = ['scroll', 'pointermove', 'pointerdown', 'keydown'];

/** A machine on which a task of the page's start took so long, in milliseconds, would be held up by MapLibre's start. */
const SLOW = 150;

/** How long the page has rested before MapLibre starts where no graphics card helps it, in ms. */
const LONG = 3000;

let start: Promise<unknown> | undefined;

/**
 * Waits until MapLibre may start: when the page has come to rest on a machine and a line that can bear it, and on others
 * when the reader first does anything (scrolls, points or presses a key). Without a graphics card the start takes a second of
 * the page's time, so the page has to rest longer. There is no wait where the basemap is not ours, as the drawn picture does
 * not show it.
 */
export async function timeToStart(basemap: string | StyleSpecification): Promise<void> {
	if (!isArchive(basemap)) return;
	await (start ??= Promise.race([firstInteraction(), rest()]));
}

const firstInteraction = (): Promise<unknown> =>
	new Promise((resolve) => {
		for (const event of EVENTS) {
			// A box in the page may scroll by itself; where the reader scrolls one, they point or press a key.
			addEventListener(event, resolve, { capture: event !== 'scroll', once: true });
		}
		// The reader may have scrolled before the page had its scripts.
		if (scrollX || scrollY) resolve(true);
	});

/** Waits until the page rests. It never ends where the machine or the line is slow, or a browser tells neither. */
async function rest(): Promise<void> {
	if (document.readyState !== 'complete')
		await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
	await whenIdle();
	if (savesData() || (await longestTask()) > SLOW) return new Promise(() => {});
	if (!hasGraphicsCard()) await new Promise((resolve) => setTimeout(resolve, LONG));
	await whenIdle();
}

/** How long the longest task of the page took so far, in milliseconds. Firefox and Safari do not tell. */
async function longestTask(): Promise<number> {
	if (!PerformanceObserver.supportedEntryTypes.includes('longtask')) return Infinity;
	let longest = 0;
	const observer = new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
	});
	observer.observe({ type: 'longtask', buffered: true });
	// What was buffered is handed over in a task of its own.
	await whenIdle();
	observer.disconnect();
	return longest;
}
