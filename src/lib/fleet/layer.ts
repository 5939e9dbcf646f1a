import type { CustomLayerInterface, CustomRenderMethodInput, Map as MaplibreMap } from 'maplibre-gl';
import { worldSize } from '../geo/index.ts';
import type { MapError } from '../map/errors/index.ts';
import { layerError, LayerPrograms, type Program } from '../map/basemap/webgl/index.ts';
import { FleetBuffers } from './buffers.ts';
import type { FleetGeometry } from './geometry.ts';
import type { Rgba } from './paint.ts';
import { FRAGMENT_SHADER } from './fragment-shader.ts';
import { BLOCK, vertexShader } from './vertex-shader.ts';
import type { FleetLook } from './types.ts';

/** What the layer draws. */
export interface FleetPicture {
	geometry: FleetGeometry;
	/** The colour of each route as bytes; 0 for that of its certainty. */
	colors: Uint32Array;
	/** The colour of each certainty, in the order of `SEGMENT_CERTAINTIES`. */
	palette: readonly Rgba[];
	look: Omit<FleetLook, 'highlighted'>;
	/** The number of the route that stands out; -1 for none. */
	highlighted: number;
}

export interface FleetLayerEvents {
	/** Called when the fleet is drawn for the first time in a context. */
	ondrawn: () => void;
	onerror: (error: MapError) => void;
}

/** How visible the other routes are while one stands out. */
const DIMMED = 0.35;

/** Thinner lines have dashes as long as a line of this width: shorter ones would run together. In CSS pixels. */
const LEAST_UNIT = 1.6;

/** The trail of a line that keeps all of it: longer than any clock runs, but finite, as the shader subtracts it. */
const ENDLESS = 1e15;

/** A custom layer of MapLibre that draws a fleet in one draw call for each copy of the world in view. */
export class FleetLayer implements CustomLayerInterface {
	readonly id: string;
	readonly type = 'custom';
	readonly renderingMode = '2d';
	#picture: FleetPicture | undefined;
	#map: MaplibreMap | undefined;
	#buffers: FleetBuffers | undefined;
	readonly #programs = new LayerPrograms(vertexShader, FRAGMENT_SHADER);
	readonly #events: FleetLayerEvents;
	#isDrawn = false;

	constructor(id: string, events: FleetLayerEvents) {
		this.id = id;
		this.#events = events;
	}

	/** Draws this picture from the next frame on. */
	show(picture: FleetPicture): void {
		this.#picture = picture;
		this.#map?.triggerRepaint();
	}

	/** MapLibre calls this when the layer is added, and again after a lost context comes back without what was made in it. */
	onAdd(map: MaplibreMap, gl: WebGL2RenderingContext): void {
		this.#map = map;
		this.#isDrawn = false;
		this.#programs.forget();
		this.#buffers = new FleetBuffers(gl);
	}

	onRemove(_map: MaplibreMap, gl: WebGL2RenderingContext): void {
		this.#buffers?.destroy();
		this.#programs.destroy(gl);
		this.#map = this.#buffers = undefined;
	}

	render(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
		const [picture, map, buffers] = [this.#picture, this.#map, this.#buffers];
		if (!picture || !map || !buffers) return;
		try {
			const { program, origin, isWhole } = this.#programs.begin(gl, map, input);
			buffers.use(picture.geometry, picture.colors, program.uniform);
			const copies = isWhole ? [0] : copiesInView(map, picture.geometry);
			draw(gl, program, picture, map, copies, origin);
			if (!this.#isDrawn) this.#events.ondrawn();
			this.#isDrawn = true;
		} catch (error) {
			this.#picture = undefined;
			this.#events.onerror(layerError(130, error));
		}
		gl.bindVertexArray(null);
	}
}

/** The copies of the world in which some of the fleet is in view, counted eastward from the first. */
function copiesInView(map: MaplibreMap, { west, east }: FleetGeometry): number[] {
	const bounds = map.getBounds();
	const first = Math.ceil(bounds.getWest() / 360 + 0.5 - east);
	const last = Math.floor(bounds.getEast() / 360 + 0.5 - west);
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

function draw(
	gl: WebGL2RenderingContext,
	{ uniform }: Program,
	{ geometry, palette, look, highlighted }: FleetPicture,
	map: MaplibreMap,
	copies: readonly number[],
	[x, y]: readonly [number, number]
): void {
	const ratio = map.getPixelRatio();
	const { drawingBufferWidth, drawingBufferHeight } = gl;
	const endless = !Number.isFinite(look.trail);
	const set = (name: string, value: number): void => gl.uniform1f(uniform(name), value);
	gl.uniform2f(uniform('viewport'), drawingBufferWidth, drawingBufferHeight);
	gl.uniform4fv(uniform('colors'), palette.flat());
	gl.uniform1i(uniform('highlighted'), highlighted);
	set('clock', look.clock - geometry.epoch);
	set('trail', endless ? ENDLESS : look.trail);
	set('fade', endless ? 0 : look.fade);
	set('faint', look.faint);
	set('radius', (look.width * ratio) / 2);
	set('head', (look.head * ratio) / 2);
	set('unit', Math.max(look.width, LEAST_UNIT) * ratio);
	set('world', worldSize(map.getZoom()) * ratio);

	const lines = (first: number, last: number): void => {
		gl.uniform1i(uniform('first'), first);
		gl.uniform1i(uniform('last'), last);
		for (const copy of copies) {
			gl.uniform2f(uniform('origin'), x - copy, y);
			gl.drawElementsInstanced(
				gl.TRIANGLES,
				BLOCK * 6,
				gl.UNSIGNED_SHORT,
				0,
				Math.ceil((last - first) / BLOCK)
			);
		}
	};
	set('dim', highlighted < 0 ? 1 : DIMMED);
	if (geometry.count > 1) lines(0, geometry.count - 1);
	// The highlighted route is drawn once more, on top of the others.
	if (highlighted >= 0) lines(geometry.first[highlighted]!, geometry.first[highlighted + 1]! - 1);
}
