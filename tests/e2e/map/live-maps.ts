import type { Map as MaplibreMap } from 'maplibre-gl';
import type { Page } from 'playwright-core';

declare global {
	interface Window {
		/** MapLibre's maps of this page, in the order they were made. */
		liveMaps: MaplibreMap[];
		/** The workers of this page. */
		workers: Worker[];
	}
}

/**
 * Keeps account of MapLibre's maps, which the library hands to nobody outside. To be run in a page before its own
 * scripts.
 */
export function keepMaps(): void {
	window.liveMaps = [];
	// Set by MapLibre's constructor on each map, and by nothing else on anything.
	const key = '_zoomLevelsToOverscale';
	Object.defineProperty(Object.prototype, key, {
		configurable: true,
		set(this: MaplibreMap, value: unknown) {
			Object.defineProperty(this, key, { value, writable: true });
			window.liveMaps.push(this);
		}
	});
}

/** Keeps account of workers. To be run in a page before its own scripts. */
export function keepWorkers(): void {
	window.workers = [];
	const Original = window.Worker;
	window.Worker = class extends Original {
		constructor(url: string | URL, options?: WorkerOptions) {
			super(url, options);
			window.workers.push(this);
		}
	};
}

/** Leaves a page without WebGL2. To be run in a page before its own scripts. */
export function withoutWebgl(): void {
	const getContext = HTMLCanvasElement.prototype.getContext as (...given: unknown[]) => unknown;
	Object.assign(HTMLCanvasElement.prototype, {
		getContext(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
			return kind === 'webgl2' ? null : getContext.call(this, kind, ...rest);
		}
	});
}

/** Waits until the camera of the newest of MapLibre's maps stands, and all tiles of where it stands are drawn. */
export async function tilesDrawn(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
		const camera = (): string => {
			const map = window.liveMaps.at(-1);
			return map ? `${map.getCenter()} ${map.getZoom()}` : '';
		};
		// A camera that moves does so in each frame. What a scroll asks for reaches it in a frame, and is drawn in the next.
		for (let [last, still] = ['', 0]; still < 4;) {
			await frame();
			const now = camera();
			still = now === last && now !== '' ? still + 1 : 0;
			last = now;
		}
		const map = window.liveMaps.at(-1)!;
		while (!map.loaded()) await new Promise((done) => map.once('idle', done));
	});
	await page.locator('[data-contrail="map"][data-painter="webgl"]').first().waitFor();
}
