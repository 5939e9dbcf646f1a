import type { Map as MaplibreMap } from 'maplibre-gl';
import { DEV } from 'esm-env';
import type { Scene } from '../../scene/index.ts';

/** What a scene says about the layers of the map's style. */
export type LayersOfScene = Pick<Scene, 'styleLayers' | 'styleFade'>;

/** How a layer was in the style before a scene named it. */
interface Own {
	visibility: unknown;
	/** Its opacities by their property: numbers, expressions, or undefined for 1. */
	paint: ReadonlyMap<string, unknown>;
}

/** The properties that make a layer of a type see-through. A type that has none is shown or hidden. */
const OPACITIES: Readonly<Record<string, readonly string[]>> = {
	background: ['background-opacity'],
	circle: ['circle-opacity', 'circle-stroke-opacity'],
	'color-relief': ['color-relief-opacity'],
	fill: ['fill-opacity'],
	'fill-extrusion': ['fill-extrusion-opacity'],
	heatmap: ['heatmap-opacity'],
	line: ['line-opacity'],
	raster: ['raster-opacity'],
	symbol: ['icon-opacity', 'text-opacity']
};

/** Shows, hides and fades layers of a user's own style as scenes say, and puts back what no scene names any more. */
export class StyleLayers {
	readonly #map: MaplibreMap;
	/** Kept while the map lives: a style that comes back after a lost context has what scenes made of it. */
	readonly #own = new Map<string, Own>();
	readonly #told = new Set<string>();

	constructor(map: MaplibreMap) {
		this.#map = map;
	}

	show({ styleLayers = {}, styleFade }: LayersOfScene): void {
		const { from = {}, fraction } = styleFade ?? { from: styleLayers, fraction: 1 };
		const names = [styleLayers, from].flatMap(Object.keys);
		for (const id of new Set([...names, ...this.#own.keys()])) {
			const own = this.#ownOf(id);
			if (!own) this.#tell(id);
			else this.#set(id, own, opacityAt(own, from[id], styleLayers[id], fraction));
		}
	}

	#ownOf(id: string): Own | undefined {
		const map = this.#map;
		const layer = map.getLayer(id);
		const known = this.#own.get(id);
		if (!layer || known) return layer && known;
		const names = OPACITIES[layer.type] ?? [];
		const paint = new Map(names.map((name) => [name, map.getPaintProperty(id, name as 'line-opacity')]));
		const own = { visibility: map.getLayoutProperty(id, 'visibility'), paint };
		this.#own.set(id, own);
		return own;
	}

	/** Gives a layer an opacity, or what the style said. */
	#set(id: string, { visibility, paint }: Own, opacity: number | undefined): void {
		const map = this.#map;
		for (const [key, own] of paint) {
			// MapLibre's types tell them apart, and all are alike.
			const name = key as 'line-opacity';
			// What fades it is the reader, who may stand anywhere on the way.
			map.setPaintProperty(id, `${name}-transition`, opacity === undefined ? undefined : { duration: 0 });
			map.setPaintProperty(id, name, (opacity ?? own) as number | undefined);
		}
		// Names that nobody sees would take the space of others. The rest stays, as its tiles are then there when it comes.
		const isGone = opacity === 0 && (paint.size === 0 || paint.has('text-opacity'));
		const shown = isGone ? 'none' : 'visible';
		map.setLayoutProperty(id, 'visibility', opacity === undefined ? (visibility as 'none') : shown);
	}

	#tell(id: string): void {
		if (!DEV || this.#told.has(id)) return;
		this.#told.add(id);
		const known = this.#map.getLayersOrder().join(', ');
		console.warn(
			`The map's style has no layer “${id}”, which a scene names in \`styleLayers\`. It has: ${known}. (contrail-108)`
		);
	}
}

/**
 * How opaque a layer is on the way from one scene to another; undefined where the style alone says so.
 *
 * @param fraction of the way, 0–1
 */
export function opacityAt(
	own: Own,
	from: number | undefined,
	to: number | undefined,
	fraction: number
): number | undefined {
	if (fraction <= 0) return from;
	if (fraction >= 1) return to;
	if (from === to) return to;
	const [start, end] = [from ?? plain(own), to ?? plain(own)];
	return start + (end - start) * fraction;
}

/** How opaque a layer is in the style, where that is one number. An expression is read as 1. */
function plain({ visibility, paint }: Own): number {
	const [opacity] = paint.values();
	if (visibility === 'none') return 0;
	return typeof opacity === 'number' ? opacity : 1;
}
