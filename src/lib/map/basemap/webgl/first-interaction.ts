import type { StyleSpecification } from 'maplibre-gl';
import { isArchive } from './style.ts';

/** A touch is a pointer too, and a wheel that scrolls nothing comes after a pointer that moved. */
const EVENTS = ['scroll', 'pointermove', 'pointerdown', 'keydown'];

let interaction: Promise<unknown> | undefined;

/**
 * Waits until the reader of this page first does anything: scrolls, points or presses a key. There is no wait where they
 * have, or where the basemap is not ours, as the drawn picture does not show it.
 */
export async function firstInteraction(basemap: string | StyleSpecification): Promise<void> {
	if (!isArchive(basemap)) return;
	interaction ??= new Promise((resolve) => {
		for (const event of EVENTS) addEventListener(event, resolve, { capture: true, once: true });
		// The reader may have scrolled or pressed something before the page had its scripts.
		if (scrollX || scrollY || navigator.userActivation?.hasBeenActive) resolve(true);
	});
	await interaction;
}
