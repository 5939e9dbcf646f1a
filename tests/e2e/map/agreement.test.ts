import { geoInterpolate } from 'd3-geo';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LonLat } from '../../../src/lib/geo/index.ts';
import { inFull } from '../../shared/extent.ts';
import { newPage, type Visit } from '../browser.ts';
import { firstMap } from '../map-picture.ts';
import { origin } from '../site.ts';
import { goToStep } from '../story-page.ts';
import { distances, drawnPoints, livePoints, soughtIn } from './distances.ts';
import { compareMasks, landMask } from './land-pixels.ts';
import { keepMaps, tilesDrawn, withoutWebgl } from './live-maps.ts';
import { KNOWN, SIZES, views } from './views.ts';

/** Where a step's lines are all drawn: its text is near the top of the window. */
const DRAWN = 0.08;

/** In CSS pixels, for what is in the window. */
const NEAR = 1;

/** The box that the drawing is laid out in is exact to a 64th of a pixel, which is more where the drawing reaches far beyond it. */
const FAR_SHARE = 1 / 10_000;

/** The widths of the windows in which pixels are compared: a small and a large one, as they take a while to draw. */
const COMPARED = [360, 1440];

/**
 * How much of a coast may be further away than a pixel in the other painter, as a share of the coast's own pixels: river mouths
 * that only one of them shows, as a phone's tiles may be a level coarser than the drawing. A coast that is 2 px off strays by
 * a tenth at least.
 */
const STRAY = 0.03;

/** Where there is hardly a coast: a handful of pixels. */
const FEW = 12;

const middle = ([a, b]: LonLat, [c, d]: LonLat): LonLat => geoInterpolate([a, b], [c, d])(0.5);

describe.each(inFull(SIZES, ({ width }) => width === 360))(
	'at $width × $height both painters',
	(viewport) => {
		let visit: Visit;
		/** The same page without WebGL. */
		let drawn: Visit;

		beforeAll(async () => {
			const options = { origin, viewport, reducedMotion: 'reduce' } as const;
			visit = await newPage(options);
			await visit.page.addInitScript(keepMaps);
			await visit.page.goto('/venezuela');
			await tilesDrawn(visit.page);
			drawn = await newPage(options);
			await drawn.page.addInitScript(withoutWebgl);
			await drawn.page.goto('/venezuela');
			await drawn.page.locator('[data-contrail="map"][data-state="fallback"]').first().waitFor();
		});
		afterAll(async () => {
			await visit.close();
			await drawn.close();
		});

		// The short tests take an eighth of the views at each size, and never the same.
		const some = inFull(
			views,
			(view) => views.indexOf(view) % 8 === 4 * Number(viewport.width === SIZES[0]!.width)
		);

		it.each(some)('have “$view” on the same pixels', async ({ step, scene }) => {
			const { page } = visit;
			await goToStep(page, step, DRAWN);
			await tilesDrawn(page);
			const { far, inSight } = await page.evaluate(distances, soughtIn(scene, middle));
			expect(Object.entries(far).filter(([, pixels]) => !(pixels < NEAR))).toEqual([]);
			expect(inSight).toBeGreaterThan(0);

			await goToStep(drawn.page, step, DRAWN);
			const points = await page.evaluate(livePoints, KNOWN);
			for (const [name, [x, y]] of Object.entries(await drawn.page.evaluate(drawnPoints, KNOWN))) {
				const [left = NaN, top = NaN] = points[name] ?? [];
				const near = Math.max(NEAR, Math.hypot(x, y) * FAR_SHARE);
				expect(Math.hypot(x - left, y - top), name).toBeLessThan(near);
			}
			if (!COMPARED.includes(viewport.width)) return;
			const live = await landMask(firstMap(page), 'webgl');
			const { strays, coast } = compareMasks(live, await landMask(firstMap(drawn.page), 'svg'));
			expect(live.land).toContain(1);
			expect(strays, `of ${coast} pixels of coast`).toBeLessThanOrEqual(coast * STRAY + FEW);
		});
	}
);
