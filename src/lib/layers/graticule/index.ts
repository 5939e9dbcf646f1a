import type { Drawing } from '../../map/scene/index.ts';
import { GraticuleFrame } from './frame.ts';
import { lines } from './SceneLines.svelte';

/** Scenes that follow each other keep what they have in common. */
const known = new Map<number, Drawing>();

/**
 * A graticule for a scene: in still pictures no component can add one.
 *
 * @param every degrees from one line to the next
 */
export function graticuleDrawing(every: number): Drawing {
	let drawing = known.get(every);
	if (!drawing) {
		drawing = { under: 'routes', content: lines, frame: (viewport) => new GraticuleFrame(viewport, every) };
		known.set(every, drawing);
	}
	return drawing;
}
