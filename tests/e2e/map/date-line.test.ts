import { geoDistance, geoInterpolate } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../../src/lib/geo/index.ts';
import type { Move, View } from '../../../src/lib/map/camera/view.ts';
import { inFull, itInFull } from '../../shared/extent.ts';
import { keepMaps } from './live-maps.ts';
import { drawn, labPage, log, rested } from './lab-page.ts';

const TOKYO = [139.78, 35.55] as const;
const HONOLULU = [-157.92, 21.32] as const;
const LOS_ANGELES = [-118.4, 33.94] as const;
const AUCKLAND = [174.8, -37] as const;
const PLACES: Record<string, [number, number]> = {
	TOKYO: [...TOKYO],
	HONOLULU: [...HONOLULU],
	LOS_ANGELES: [...LOS_ANGELES],
	AUCKLAND: [...AUCKLAND]
};

/** How far what is drawn may be from where MapLibre has it, in CSS pixels. */
const NEAR = 1.5;

/** How many points of the line lie between two of those that the map draws, at least. */
const EDGE = 60;

const page = await labPage({ viewport: { width: 480, height: 320 } }, keepMaps);

const [from, to] = [LOS_ANGELES, AUCKLAND];
const along = (fraction: number): [number, number] => geoInterpolate([...from], [...to])(fraction);
/** The whole line, finer than a pixel at any zoom of these tests. */
const LINE: readonly [number, number][] = Array.from({ length: 4001 }, (_, i) => along(i / 4000));
const legs = [{ from, to, certainty: 'tracked' }];

const flight = (progress: number) => ({
	key: 'flight',
	name: 'RouteLine',
	props: { id: 'flight', legs, progress, shape: 'il-62', marks: false }
});
const places = Object.entries(PLACES).map(([id, at]) => ({
	key: id,
	name: 'Place',
	props: { id, at, name: id }
}));

async function open(props: object, progress = 1): Promise<void> {
	await page.evaluate((given) => window.mapLab.open(given), {
		props: { duration: 300, ...props },
		parts: [flight(progress), ...places]
	});
	await drawn(page);
	await rested(page);
}

/**
 * What of the picture is not where MapLibre has it: a place, a piece of the line without its great circle, a piece of the
 * great circle without its line.
 */
const strays = (): Promise<string[]> =>
	page.evaluate(
		async ([marks, line, near, edge]) => {
			for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
			type Pixel = readonly [x: number, y: number];
			const map = window.liveMaps.at(-1)!;
			const worlds = map.getProjection()?.type === 'globe' ? [0] : [-720, -360, 0, 360, 720];
			const isSeen = ([x, y]: Pixel): boolean => x > 2 && x < innerWidth - 2 && y > 2 && y < innerHeight - 2;
			const isVisible = (
				[lon, lat]: readonly [number, number],
				{ x, y }: { x: number; y: number }
			): boolean => {
				const back = map.unproject([x, y]);
				const off = Math.abs(((((back.lng - lon) % 360) + 540) % 360) - 180);
				return Math.hypot(off * Math.cos((lat * Math.PI) / 180), back.lat - lat) < 0.5;
			};
			/** Where MapLibre shows a point: nowhere, where it is out of sight or behind the earth. */
			const pixelsOf = (point: readonly [number, number]): Pixel[] =>
				worlds
					.map((by) => map.project([point[0] + by, point[1]]))
					.filter((pixel) => isSeen([pixel.x, pixel.y]) && isVisible(point, pixel))
					.map(({ x, y }) => [x, y] as const);
			const away = ([x, y]: Pixel, others: readonly Pixel[]): number =>
				Math.min(Infinity, ...others.map(([x2, y2]) => Math.hypot(x - x2, y - y2)));

			const found: string[] = [];
			for (const [id, at] of Object.entries(marks)) {
				const box = document
					.querySelector(`[data-contrail="place"][data-id="${id}"]`)!
					.getBoundingClientRect();
				const is: Pixel = [box.x, box.y];
				const wanted = pixelsOf(at);
				const isShown = box.width + box.height > 0 || isSeen(is);
				if (wanted.length > 0 ? !(away(is, wanted) < near) : isShown && isSeen(is) && is[0] !== 0)
					found.push(`${id} stands at ${is}, not at ${wanted.join(' or ')}`);
			}

			const drawnPixels: Pixel[] = [];
			for (const path of document.querySelectorAll<SVGPathElement>('[data-contrail="route"] .contrail-leg')) {
				const uses = document.querySelectorAll<SVGUseElement>('.contrail-routes use');
				const moved = [...uses].map((use) => use.x.baseVal.value);
				if (!path.getAttribute('d')) continue;
				const matrix = path.getScreenCTM()!;
				const total = path.getTotalLength();
				const step = 0.7 / Math.hypot(matrix.a, matrix.b);
				for (let at = 0; at <= total; at += step) {
					const point = path.getPointAtLength(at);
					for (const by of [0, ...moved]) {
						const { x, y } = new DOMPoint(point.x + by, point.y).matrixTransform(matrix);
						if (isSeen([x, y])) drawnPixels.push([x, y]);
					}
				}
			}
			// At the edge of a globe a line ends with the last of its own points that is seen.
			const isInside = (i: number): boolean =>
				[i - edge, i + edge].every(
					(other) => !line[other] || isVisible(line[other], map.project(line[other]))
				);
			const expected = line.flatMap(pixelsOf);
			const certain = line.flatMap((point, i) => (worlds.length > 1 || isInside(i) ? pixelsOf(point) : []));
			/** By squares of the screen, so that each pixel is compared with its neighbours only. */
			const index = (all: readonly Pixel[]): ((pixel: Pixel) => Pixel[]) => {
				const cells = new Map<string, Pixel[]>();
				const key = (x: number, y: number): string => `${Math.floor(x / 8)} ${Math.floor(y / 8)}`;
				for (const pixel of all) {
					const cell = key(...pixel);
					cells.set(cell, [...(cells.get(cell) ?? []), pixel]);
				}
				return ([x, y]) =>
					[-8, 0, 8].flatMap((dx) => [-8, 0, 8].flatMap((dy) => cells.get(key(x + dx, y + dy)) ?? []));
			};
			const [byDrawn, byExpected] = [index(drawnPixels), index(expected)];
			const stray = drawnPixels.filter((pixel) => !(away(pixel, byExpected(pixel)) < near));
			const missing = certain.filter((pixel) => !(away(pixel, byDrawn(pixel)) < near));
			if (stray.length > 0) found.push(`${stray.length} pixels of the line are astray: ${stray[0]}`);
			if (missing.length > 0) found.push(`${missing.length} pixels of the line are missing: ${missing[0]}`);
			if (expected.length === 0) found.push('no line is in sight');
			return found;
		},
		[PLACES, LINE, NEAR, EDGE] as const
	);

const wrapped = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180;

const VIEWS = inFull<[where: string, view: View]>(
	[
		['west of it', { center: [165, -5], zoom: 1.2 }],
		['east of it', { center: [-165, -5], zoom: 1.2 }],
		['on it', { center: [180, 10], zoom: 2 }],
		['by a box', { bounds: [120, -45, -100, 50] }],
		['turned', { center: [-178, -8], zoom: 1.7, bearing: 70 }],
		['tilted', { center: [179, 0], zoom: 1.7, pitch: 40, bearing: -30 }]
	],
	([where]) => where === 'on it'
);

const WAYS = inFull<[way: string, start: LonLat, end: LonLat]>(
	[
		['to the east', TOKYO, HONOLULU],
		['to the west', HONOLULU, TOKYO]
	],
	([way]) => way === 'to the east'
);

const MOVES = inFull<Move>(['fly', 'ease'], (move) => move === 'fly');

describe.each(['mercator', 'globe'] as const)('over the date line, on a %s', (projection) => {
	it.each(VIEWS)('a view %s has places and line where the earth has them', async (_, view) => {
		await open({ projection, view });
		expect(await strays()).toEqual([]);
	});

	itInFull('a reader who explores goes over it and back, and the picture goes along', async () => {
		await open({ projection, explore: true, view: { center: [172, 0], zoom: 1.8 } });
		await page.getByRole('button', { name: 'Explore the map' }).click();
		await page.getByRole('button', { name: 'Back to the story' }).waitFor();
		for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight']) {
			await page.keyboard.press(key);
			await rested(page);
			expect(await strays(), key).toEqual([]);
		}
		await page.mouse.move(380, 160);
		await page.mouse.down();
		for (const x of [350, 300, 240, 180, 140]) await page.mouse.move(x, 160);
		await page.mouse.up();
		await rested(page);
		expect(wrapped((await log(page)).camera!.center[0])).toBeLessThan(0);
		expect(await strays()).toEqual([]);
		const lons = await page.evaluate(async () => {
			const seen: number[] = [];
			const { logs } = window.mapLab;
			[...document.querySelectorAll('button')].find(({ textContent }) => /Back/.test(textContent))?.click();
			for (let still = 0; still < 12;) {
				await new Promise(requestAnimationFrame);
				const lon = logs[0]!.camera!.center[0];
				still = lon === seen.at(-1) ? still + 1 : 0;
				seen.push(lon);
			}
			return seen;
		});
		const turned = lons.slice(1).reduce((sum, lon, i) => sum + Math.abs(wrapped(lon - lons[i]!)), 0);
		expect(turned).toBeLessThan(90);
		expect(wrapped(lons.at(-1)!)).toBeCloseTo(172, 6);
		expect(await strays()).toEqual([]);
	});

	itInFull('a view that follows an aircraft keeps it in the middle on both sides', async () => {
		await open({ projection, view: { follow: 'flight', zoom: 2.2, smoothing: 0 } }, 0.5);
		for (const progress of [0.8, 0.9, 0.94, 0.96, 0.98, 1, 0.93]) {
			await page.evaluate((parts) => window.mapLab.set({ parts }), [flight(progress), ...places]);
			await rested(page);
			const { camera } = await log(page);
			expect(geoDistance([...camera!.center], [...along(progress)])).toBeLessThan(0.001);
			const box = await page.locator('[data-contrail="aircraft"]').boundingBox();
			expect(Math.hypot(box!.x + box!.width / 2 - 240, box!.y + box!.height / 2 - 160)).toBeLessThan(8);
		}
	});

	itInFull.each(WAYS)('a reader who scrubs %s goes the shorter way', async (_, start, end) => {
		const views = [start, end].map((center) => ({ center, zoom: 1.8 }));
		await open({ projection, view: views[1], scrub: { from: views[0], fraction: 0 } });
		let [turned, before] = [0, start[0] as number];
		for (const fraction of [0.1, 0.3, 0.5, 0.7, 0.9, 1]) {
			await page.evaluate(([from, at]) => window.mapLab.set({ props: { scrub: { from, fraction: at } } }), [
				views[0]!,
				fraction
			] as const);
			await rested(page);
			const lon = (await log(page)).camera!.center[0];
			turned += wrapped(lon - before);
			before = lon;
			expect(
				(await strays()).filter((found) => found !== 'no line is in sight'),
				`${fraction}`
			).toEqual([]);
		}
		expect(Math.abs(turned)).toBeCloseTo(62.3, 6);
		expect(Math.sign(turned)).toBe(start === TOKYO ? 1 : -1);
	});

	itInFull.each(MOVES)(
		'a camera that is sent to the other side goes the shorter way by “%s”',
		async (move) => {
			await open({ projection, move, view: { center: TOKYO, zoom: 2.2 } });
			const lons = await page.evaluate(
				async ([center]) => {
					const seen = [window.mapLab.logs[0]!.camera!.center[0]];
					window.mapLab.set({ props: { view: { center, zoom: 2.2 } } });
					for (let still = 0; still < 12;) {
						await new Promise(requestAnimationFrame);
						const lon = window.mapLab.logs[0]!.camera!.center[0];
						still = lon === seen.at(-1) ? still + 1 : 0;
						seen.push(lon);
					}
					return seen;
				},
				[HONOLULU] as const
			);
			const turned = lons.slice(1).reduce((sum, lon, i) => sum + Math.abs(wrapped(lon - lons[i]!)), 0);
			expect(turned).toBeCloseTo(62.3, 6);
			expect(await strays()).toEqual([]);
		}
	);
});
