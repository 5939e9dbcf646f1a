import { describe, expect } from 'vitest';
import { project } from '../../../src/lib/geo/index.ts';
import { pixelOf } from '../../../src/lib/map/camera/projection.ts';
import { stillOf } from '../../../src/lib/map/camera/still.ts';
import type { FixedView } from '../../../src/lib/map/camera/view.ts';
import { inFull, itInFull } from '../../shared/extent.ts';
import { EARTH_VIEWS, PLACES } from './earth-views.ts';
import { drawn, labPage } from './lab-page.ts';
import { keepMaps } from './live-maps.ts';
import { SIZES } from './views.ts';

/** In CSS pixels. */
const NEAR = 1;

/** What the page lays over the map: nothing, a card beside, a card below. */
const INSETS = ['0', '0 0 0 35%', '0 0 40% 0'];

/** By the places' ids, in CSS pixels of the window. */
type Points = Record<string, readonly [x: number, y: number]>;

const parts = PLACES.map((place) => ({ name: 'Place', props: { ...place, name: '·' } }));
const page = await labPage({ reducedMotion: 'reduce' }, keepMaps);

/**
 * Where the overlay has the places once the map has followed its props, and where a painter has them at that moment: in the
 * copies of the world that are nearest to the overlay's.
 */
const marked = (painter: 'svg' | 'webgl'): Promise<{ ours: Points; painted: Points }> =>
	page.evaluate(
		async ([places, isLive]) => {
			type Point = readonly [x: number, y: number];
			const map = window.liveMaps.at(-1);
			for (let i = 0; i < 4; i++) {
				await new Promise(requestAnimationFrame);
				// A map that draws on the processor holds its next camera back until the last one is drawn.
				map?.painter?.context.gl.finish();
			}
			const all = [...document.querySelectorAll<HTMLElement>('[data-contrail="place"]')];
			const ours = Object.fromEntries(
				all.map((mark) => {
					const { left, top } = mark.getBoundingClientRect();
					return [mark.dataset.id!, [left, top] as const];
				})
			);
			const land = document.querySelector<SVGGraphicsElement>('[data-contrail="land"] g')!.getScreenCTM()!;
			const drawnAt = (lon: number, lat: number): DOMPoint => {
				const y = 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
				return new DOMPoint((lon / 360 + 0.5) * 65_536, y * 65_536).matrixTransform(land);
			};
			const worlds = Array.from({ length: 13 }, (_, i) => 360 * (i - 6));
			const painted: Record<string, Point> = {};
			for (const { id, at } of places) {
				const [left, top] = ours[id]!;
				const off = ([x, y]: Point): number => Math.hypot(x - left, y - top);
				const copies = worlds.map((by): Point => {
					const { x, y } = isLive ? map!.project([at[0] + by, at[1]]) : drawnAt(at[0] + by, at[1]);
					return [x, y];
				});
				painted[id] = copies.reduce((best, copy) => (off(copy) < off(best) ? copy : best));
			}
			return { ours, painted };
		},
		[PLACES, painter === 'webgl'] as const
	);

/** Where CSS laid the first picture of a view out, and so where it has the places. */
async function stillPoints(view: FixedView): Promise<Points> {
	const { camera, size } = stillOf(view);
	const fit = await page.locator('[data-part="fit"]').first().boundingBox();
	if (!fit) throw new Error('The still is not laid out.');
	const scale = fit.width / size.width;
	return Object.fromEntries(
		PLACES.map(({ id, at }) => {
			const [x = NaN, y = NaN] = pixelOf(project(at), { camera, size, live: false }) ?? [];
			return [id, [fit.x + x * scale, fit.y + y * scale]];
		})
	);
}

/** A few views at a time, as a busy machine takes seconds to show one. */
const AT_A_TIME = 10;

const batches = Array.from(
	{ length: Math.ceil(EARTH_VIEWS.length / AT_A_TIME) },
	(_, i) => [i * AT_A_TIME, EARTH_VIEWS.slice(i * AT_A_TIME, (i + 1) * AT_A_TIME)] as const
);

describe.each(inFull(SIZES, ({ width }) => width === 360))('at $width × $height', (viewport) => {
	/** The places further than a pixel from where they should be, of those that should be in the window. */
	const strays = (ours: Points, theirs: Points): string[] =>
		Object.entries(theirs)
			.filter(([, [x, y]]) => x >= 0 && x <= viewport.width && y >= 0 && y <= viewport.height)
			.flatMap(([id, [x, y]]) => {
				const [left, top] = ours[id] ?? [NaN, NaN];
				return Math.hypot(left - x, top - y) < NEAR ? [] : [`${id}: ${left}, ${top}, not ${x}, ${y}`];
			});

	itInFull.each(batches)(
		'the first picture, the drawn land and what lies over it have the earth on the same pixels, from view %i on',
		async (_, views) => {
			await page.setViewportSize(viewport);
			const wrong: Record<string, string[]> = {};
			for (const [i, view] of views.entries()) {
				const style = `--contrail-map-inset: ${INSETS[i % INSETS.length]}`;
				await page.evaluate((given) => window.mapLab.open(given), {
					props: { view, webgl: false, style },
					parts
				});
				const { ours, painted } = await marked('svg');
				const found = [...strays(ours, await stillPoints(view)), ...strays(painted, ours)];
				if (found.length > 0) wrong[JSON.stringify(view)] = found;
			}
			expect(wrong).toEqual({});
		}
	);

	itInFull.each(batches)(
		'MapLibre and what lies over it have the earth on the same pixels, from view %i on',
		async (_, views) => {
			await page.setViewportSize(viewport);
			const wrong: Record<string, string[]> = {};
			for (const [i, view] of views.entries()) {
				const style = `--contrail-map-inset: ${INSETS[i % INSETS.length]}`;
				const given = { props: { view, style }, parts };
				if (i === 0) await page.evaluate((first) => window.mapLab.open(first), given);
				else await page.evaluate(({ props }) => window.mapLab.set({ props }), given);
				if (i === 0) await drawn(page);
				const { ours, painted } = await marked('webgl');
				const found = strays(painted, ours);
				if (found.length > 0) wrong[JSON.stringify(view)] = found;
			}
			expect(wrong).toEqual({});
		}
	);
});
