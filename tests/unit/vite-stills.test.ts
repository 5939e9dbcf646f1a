import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import world from '../../src/lib/map/basemap/land/levels/index.ts';
import { readStory } from '../../src/lib/story/check/read.ts';
import type { StoryData } from '../../src/lib/story/schema/story-data.ts';
import type { Box } from '../../src/lib/map/basemap/cut/box.ts';
import { drawnLand, stillExtents, stillsWritten } from '../../src/lib/map/basemap/cut/stills.ts';
import { settledViews } from '../../src/lib/story/load/fixed-views.ts';
import type { LandLevel } from '../../src/lib/map/basemap/land/types.ts';
import { visibleExtents } from '../../src/lib/map/basemap/cut/visible-extents.ts';
import { CLOSE } from '../../src/lib/map/basemap/land/close.ts';
import { isFilled, points, project, rings, withinReach, type Point } from './map-paths.ts';

const text = readFileSync(new URL('../../stories/venezuela/story.yaml', import.meta.url), 'utf8');
const story = readStory(text, { file: 'story.yaml' }).story!;
const { land, stills } = drawnLand(settledViews(story), world);

/** A line is thinned by its tolerance, and its points then move by half of a grid of at most two thirds of it, in both directions. */
const STRAY = 1 + Math.SQRT2 / 3;

/** The points of a line at every so many units, as far as they are in a box. */
function inside(line: Point[], { left, top, right, bottom }: Box, every: number): Point[] {
	return line.flatMap((to, index) => {
		const from = line[index - 1] ?? to;
		const steps = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / every) || 1;
		return Array.from({ length: steps }, (_, step): Point => {
			const share = (step + 1) / steps;
			return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
		}).filter(([x, y]) => x >= left && x <= right && y >= top && y <= bottom);
	});
}

describe('the land of a page', () => {
	it('is light: both that of the first picture and that of the close ones', () => {
		expect(gzipSync(JSON.stringify(land)).length).toBeLessThan(29_000);
		expect(gzipSync(JSON.stringify(stills)).length).toBeLessThan(12_000);
	});

	it('is the first picture’s at its own level, the whole world', () => {
		expect(land.map(({ minZoom }) => minZoom)).toEqual([2]);
		const shape = rings(land[0]!.land, land[0]!.scale);
		for (const [lon, lat] of [
			[-66.9, 10.3],
			[37.6, 55.7],
			[134, -25]
		] as const)
			expect(isFilled(shape, project(lon, lat))).toBe(true);
	});

	it('is finer where close pictures look, and gone where none does', () => {
		const near = (
			{ land, scale }: LandLevel,
			[west, east]: readonly [number, number],
			[north, south]: readonly [number, number]
		) => {
			const [left, top] = project(west, north);
			const [right, bottom] = project(east, south);
			return points(land, scale).filter(([x, y]) => x > left && x < right && y > top && y < bottom).length;
		};
		const [paraguana, australia] = [
			[
				[-70.4, -69.6],
				[12.3, 11.5]
			],
			[
				[112, 155],
				[-10, -40]
			]
		] as const;
		expect(near(stills, ...paraguana)).toBeGreaterThan(3 * near(land[0]!, ...paraguana));
		expect(near(stills, ...australia)).toBe(0);
		expect(isFilled(rings(stills.land, stills.scale), project(-65, 7))).toBe(true);
		expect(isFilled(rings(stills.land, stills.scale), project(-68, 13))).toBe(false);
	});

	it.each(['land', 'borders'] as const)(
		'strays in no close picture further than a reader would see, also on its way out of the picture: %s',
		(layer) => {
			const whole = world.at(-1)!;
			const closed = (lines: Point[][]) =>
				layer === 'land' ? lines.map((line) => [...line, line[0]!]) : lines;
			const drawn = closed(rings(stills[layer], stills.scale));
			const isWithin = withinReach(closed(rings(whole[layer])));
			for (const view of settledViews(story).views.filter((view) => visibleExtents(view).detail >= CLOSE)) {
				for (const { box, tolerance } of stillExtents(view)) {
					const lost = drawn
						.flatMap((line) => inside(line, box, tolerance))
						.filter((point) => !isWithin(point, STRAY * tolerance));
					expect(lost, JSON.stringify(view)).toEqual([]);
				}
			}
		}
	);

	it('is the other way round where the story opens from near by', () => {
		const close: StoryData = { ...story, opening: { ...story.opening, view: 'coro' } };
		expect(stillsWritten(settledViews(story)).minZoom).toBe(3);
		expect(stillsWritten(settledViews(close)).minZoom).toBe(0);
		const drawn = drawnLand(settledViews(close), world);
		expect(drawn.land[0]?.minZoom).toBe(4);
		expect(isFilled(rings(drawn.stills.land, drawn.stills.scale), project(37.6, 55.7))).toBe(true);
	});
});
