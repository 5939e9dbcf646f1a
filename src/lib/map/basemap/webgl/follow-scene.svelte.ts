import type { Map as MaplibreMap } from 'maplibre-gl';
import { StyleLayers, type LayersOfScene } from './style-layers.ts';

/**
 * Keeps the layers of a user's style as the scene says. Another style, or that which comes back after a lost context, is followed
 * anew.
 *
 * @returns how to stop for good
 */
export function followScene(map: MaplibreMap, scene: () => LayersOfScene | undefined): () => void {
	const layers = new StyleLayers(map);
	let stop = (): void => {};
	const start = (): void => {
		stop();
		stop = $effect.root(() => {
			$effect(() => layers.show(scene() ?? {}));
		});
	};
	map.on('style.load', start);
	map.on('webglcontextlost', () => stop());
	return () => {
		map.off('style.load', start);
		stop();
	};
}
