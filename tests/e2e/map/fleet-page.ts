import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { project } from '../../../src/lib/geo/index.ts';
import type { StoryMapProps } from '../../../src/lib/map/content/props.ts';
import type { FleetRoute, RouteFleetProps } from '../../../src/lib/fleet/types.ts';
import { keepMaps } from './live-maps.ts';
import { labPage } from './lab-page.ts';

/** The colour that the tests draw a fleet in: nothing else on the map has it. */
const LIME = '#00ff00';

const LOOK: Partial<RouteFleetProps> = {
	width: 4,
	colors: { tracked: LIME, reported: LIME, inferred: LIME }
};

export const viewport = { width: 600, height: 400 };
export const [middleX, middleY] = [300, 200];

const ZOOM = 2;

/** The view of most tests: the equator runs through the middle of the window. */
export const view = { center: [0, 0] as [number, number], zoom: ZOOM };

/** CSS pixels of a degree along the equator. */
export const degree = (zoom: number): number => (512 * 2 ** zoom) / 360;

/** Where a meridian is in the window, by its distance from the middle. */
export const x = (lon: number): number => middleX + lon * degree(ZOOM);

/** Where a parallel is in the window. */
export const y = (lat: number): number => middleY + (project([0, lat])[1] - 0.5) * 512 * 2 ** ZOOM;

/** Along a parallel, which is no great circle: a point at every degree. */
export const parallel = (lat: number, east: number): [number, number][] =>
	Array.from({ length: 2 * east + 1 }, (_, i) => [i - east, lat]);

export const equator: FleetRoute = { id: 'equator', points: parallel(0, 20) };

/** Opens the lab for all tests of a file. */
export const fleetLab = (): Promise<Page> => labPage({ viewport, colorScheme: 'dark' }, keepMaps);

const drawnFleet = '[data-contrail="fleet"][data-painter="webgl"]';

/** Opens a map with a fleet, and waits until WebGL has drawn it. */
export async function openFleet(
	page: Page,
	view: { center: [number, number]; zoom: number },
	fleet: RouteFleetProps,
	props: Partial<StoryMapProps> = {}
): Promise<void> {
	const map = { props: { view, ...props }, parts: [{ name: 'RouteFleet', props: { ...LOOK, ...fleet } }] };
	await page.evaluate((map: object) => window.mapLab.open(map), map as object);
	await page.locator(drawnFleet).waitFor({ state: 'attached' });
	await atRest(page);
}

/** Changes the fleet, and waits until that is drawn. */
export async function setFleet(page: Page, fleet: RouteFleetProps): Promise<void> {
	const props: object = { ...LOOK, ...fleet };
	await page.evaluate((props) => window.mapLab.set({ parts: [{ name: 'RouteFleet', props }] }), props);
	await atRest(page);
}

/** Waits until MapLibre has nothing left to draw. */
export async function atRest(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const map = window.liveMaps.at(-1)!;
		map.triggerRepaint();
		await new Promise((done) => map.once('idle', done));
	});
}

/** Reads the window's pixels once, and asks for the fleet's colour in them. */
export async function fleetPixels(page: Page): Promise<FleetPixels> {
	return new FleetPixels(PNG.sync.read(await page.screenshot()));
}

export class FleetPixels {
	readonly picture: PNG;

	constructor(picture: PNG) {
		this.picture = picture;
	}

	/** How much of the fleet's colour a pixel has, 0–1. */
	at(x: number, y: number): number {
		const { width, data } = this.picture;
		const [r = 0, g = 0, b = 0] = data.subarray((Math.round(y) * width + Math.round(x)) * 4);
		return Math.max(0, g - Math.max(r, b)) / 255;
	}

	/** The pixels in the fleet's colour, more than half. */
	get count(): number {
		return this.within(0, 0, this.picture.width, this.picture.height);
	}

	/** The same in a part of the window. */
	within(left: number, top: number, right: number, bottom: number): number {
		let count = 0;
		for (let y = top; y < bottom; y++) {
			for (let x = left; x < right; x++) if (this.at(x, y) > 0.5) count++;
		}
		return count;
	}
}
