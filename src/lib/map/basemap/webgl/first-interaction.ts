import type { StyleSpecification } from 'maplibre-gl';
import { isArchive } from './style.ts';

/** A touch is a pointer, too, and a wheel that does not scroll comes after a pointer that moved. */
const SIGNS = ['scroll', 'pointermove', 'pointerdown', 'keydown'];

let stirred: Promise<unknown> | undefined;

/**
 * When the reader of this page first does anything: scrolls it, points at it, presses a key. At once where they have, or
 * where the basemap is another than the drawn one.
 */
export async function firstInteraction(basemap: string | StyleSpecification): Promise<void> {
	if (!isArchive(basemap)) return;
	stirred ??= new Promise((done) => {
		for (const sign of SIGNS) addEventListener(sign, done, { capture: true, once: true });
		// What was done before the page had its scripts.
		if (scrollX || scrollY || navigator.userActivation?.hasBeenActive) done(true);
	});
	await stirred;
}
