import type { CustomLayerInterface, CustomRenderMethodInput, Map as MaplibreMap } from 'maplibre-gl';
import {
	createColorReader,
	layerError,
	LayerPrograms,
	watchScheme,
	type Program
} from '../../map/basemap/webgl/index.ts';
import type { Between } from '../data/series.ts';
import type { EngineOptions, LayerEngine } from '../live/live-layer.svelte.ts';
import type { PlacedRow } from '../data/points.ts';
import { dotOffset } from './marks.ts';
import { FRAGMENT_SHADER, vertexShader } from './shaders.ts';

/** What the layer shows. */
export interface BubblesPicture {
	placed: readonly PlacedRow[];
	between: Between;
	/** The number that a circle of `radius` stands for. */
	unit: number;
	/** In CSS pixels. */
	radius: number;
	/** Whether each number is a cluster of circles. */
	isDots: boolean;
	opacity: number;
	/** The page's colour; the engine reads it from the probe when it changes. */
	color: string | undefined;
}

/** Numbers of a corner: place, offset, areas. */
const STRIDE = 6;

/** The corners of a circle's two triangles. */
const TRIANGLES = [0, 1, 2, 2, 1, 3];
const CORNERS = 4;

/**
 * Circles as one custom layer of MapLibre: with each frame of a growth only a number goes to the graphics card. They are triangles and
 * not instances, of which a card that is emulated draws one at a time.
 */
export function bubblesEngine(options: EngineOptions): LayerEngine<BubblesPicture> {
	const { map, id, probe, onlost } = options;
	const layer = new BubblesLayer(options);
	const add = (): void => {
		if (!map.getLayer(id)) map.addLayer(layer);
	};
	const repaint = (): void => {
		layer.paint();
		// The browser gives no further frame before it prints a page.
		map.redraw();
	};
	map.on('style.load', add);
	map.on('webglcontextlost', onlost);
	if (map.getStyle()) add();
	const unwatch = watchScheme(probe, repaint);
	return {
		show: (picture) => layer.show(picture),
		destroy: () => {
			unwatch();
			map.off('style.load', add);
			map.off('webglcontextlost', onlost);
			// A map that is removed, or has lost its context, has no style to remove a layer from.
			if (map.getStyle() && map.getLayer(id)) map.removeLayer(id);
		}
	};
}

class BubblesLayer implements CustomLayerInterface {
	readonly id: string;
	readonly type = 'custom';
	readonly #options: EngineOptions;
	readonly #read = createColorReader();
	readonly #programs = new LayerPrograms(vertexShader, FRAGMENT_SHADER);
	#map: MaplibreMap | undefined;
	#picture: BubblesPicture | undefined;
	#color: readonly number[] = [];
	#vertices: WebGLVertexArrayObject | null = null;
	#buffer: WebGLBuffer | null = null;
	#indices: WebGLBuffer | null = null;
	/** What the buffer was made of. */
	#uploaded: readonly unknown[] = [];
	#count = 0;
	#isDrawn = false;

	constructor(options: EngineOptions) {
		this.id = options.id;
		this.#options = options;
		this.paint();
	}

	show(picture: BubblesPicture): void {
		if (picture.color !== this.#picture?.color) this.paint();
		this.#picture = picture;
		this.#map?.triggerRepaint();
	}

	/** Reads the colour from the page. */
	paint(): void {
		this.#color = [...this.#read(getComputedStyle(this.#options.probe).color)].map((value) => value / 255);
	}

	/** MapLibre calls this when the layer is added, and again after a lost context comes back without what was made in it. */
	onAdd(map: MaplibreMap, gl: WebGL2RenderingContext): void {
		this.#map = map;
		this.#isDrawn = false;
		this.#uploaded = [];
		this.#programs.forget();
		this.#vertices = gl.createVertexArray();
		this.#buffer = gl.createBuffer();
		this.#indices = gl.createBuffer();
		gl.bindVertexArray(this.#vertices);
		gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
		gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#indices);
		for (const location of [0, 1, 2]) {
			gl.enableVertexAttribArray(location);
			gl.vertexAttribPointer(location, 2, gl.FLOAT, false, STRIDE * 4, location * 8);
		}
		gl.bindVertexArray(null);
	}

	onRemove(_map: MaplibreMap, gl: WebGL2RenderingContext): void {
		gl.deleteVertexArray(this.#vertices);
		gl.deleteBuffer(this.#buffer);
		gl.deleteBuffer(this.#indices);
		this.#programs.destroy(gl);
		this.#map = undefined;
	}

	render(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
		const [picture, map] = [this.#picture, this.#map];
		if (!picture || !map) return;
		try {
			const { program, origin, isWhole } = this.#programs.begin(gl, map, input);
			gl.bindVertexArray(this.#vertices);
			this.#upload(gl, picture);
			this.#draw(gl, program, picture, isWhole ? [0] : worldsInView(map), origin);
			if (!this.#isDrawn) this.#options.ondrawn();
			this.#isDrawn = true;
		} catch (error) {
			this.#picture = undefined;
			this.#options.onerror(layerError(140, error));
		}
		gl.bindVertexArray(null);
	}

	#upload(gl: WebGL2RenderingContext, picture: BubblesPicture): void {
		const { placed, between, unit, isDots } = picture;
		const made = [placed, between.from, between.to, unit, isDots];
		if (made.every((part, i) => part === this.#uploaded[i])) return;
		this.#uploaded = made;
		const numbers = corners(picture);
		const circles = numbers.length / STRIDE / CORNERS;
		this.#count = circles * TRIANGLES.length;
		const indices = Uint32Array.from({ length: this.#count }, (_, i) => {
			const corner = i % TRIANGLES.length;
			return ((i - corner) / TRIANGLES.length) * CORNERS + TRIANGLES[corner]!;
		});
		// The vertex array is bound, and keeps which indices are its own.
		gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices, gl.STATIC_DRAW);
		gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
		gl.bufferData(gl.ARRAY_BUFFER, numbers, gl.STATIC_DRAW);
	}

	#draw(
		gl: WebGL2RenderingContext,
		{ uniform }: Program,
		{ between, radius, isDots, opacity }: BubblesPicture,
		worlds: readonly number[],
		[x, y]: readonly [number, number]
	): void {
		const [r = 0, g = 0, b = 0, a = 1] = this.#color;
		gl.uniform2f(uniform('viewport'), gl.drawingBufferWidth, gl.drawingBufferHeight);
		gl.uniform4f(uniform('color'), r, g, b, a * opacity);
		gl.uniform1f(uniform('fraction'), between.fraction);
		gl.uniform1f(uniform('radius'), radius * this.#map!.getPixelRatio());
		gl.uniform1f(uniform('limit'), isDots ? 1 : 1e9);
		for (const world of worlds) {
			gl.uniform2f(uniform('origin'), x - world, y);
			gl.drawElements(gl.TRIANGLES, this.#count, gl.UNSIGNED_INT, 0);
		}
	}
}

/** The copies of the world in view, counted eastward from the first. */
function worldsInView(map: MaplibreMap): number[] {
	const bounds = map.getBounds();
	const first = Math.floor(bounds.getWest() / 360 + 0.5);
	const last = Math.floor(bounds.getEast() / 360 + 0.5);
	return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The numbers of all circles' corners for the way from one column to the next: each corner has those of its circle. */
function corners({ placed, between: { from, to }, unit, isDots }: BubblesPicture): Float32Array {
	const numbers = placed.flatMap(({ at: [x, y], values }) => {
		const [before, after] = [values[from]! / unit, values[to]! / unit];
		if (!isDots) return atCorners([x, y, 0, 0, before, after]);
		return Array.from({ length: Math.ceil(Math.max(before, after)) }, (_, i) => {
			const [right, down] = dotOffset(i);
			return atCorners([x, y, 2 * right, 2 * down, before - i, after - i]);
		}).flat();
	});
	return Float32Array.from(numbers);
}

const atCorners = (numbers: number[]): number[] => Array<number[]>(CORNERS).fill(numbers).flat();
