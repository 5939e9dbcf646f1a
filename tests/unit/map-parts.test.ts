import { describe, expect, it } from 'vitest';
import { EARTH_RADIUS, metresPerPixel, project, worldSize, type LonLat } from '../../src/lib/geo/index.ts';
import { onShow } from '../../src/lib/map/scene/on-show.ts';
import { shapeOf } from '../../src/lib/map/scene/outline.ts';
import { stillPath, thinned } from '../../src/lib/map/camera/still-lines.ts';
import { scaleOf } from '../../src/lib/map/controls/scale.ts';
import type { SceneRoute } from '../../src/lib/map/scene/scene.ts';

describe('an area’s rings', () => {
	const square = [
		[0, 0],
		[4, 0],
		[4, 4]
	] as const;

	it('are those of a line, a polygon with its holes, and of all polygons', () => {
		expect(shapeOf(square).rings).toEqual([[...square, square[0]].map(project)]);
		expect(shapeOf({ type: 'Polygon', coordinates: [square, square] }).rings).toHaveLength(2);
		const polygons = { type: 'MultiPolygon', coordinates: [[square], [square, square]] } as const;
		expect(shapeOf(polygons).rings).toHaveLength(3);
	});

	it('go on past 180°', () => {
		const outline: LonLat[] = [
			[179, 0],
			[-179, 0],
			[-179, 1]
		];
		const whole: LonLat[] = [
			[179, 0],
			[181, 0],
			[181, 1],
			[179, 0]
		];
		expect(shapeOf(outline).rings).toEqual([whole.map(project)]);
	});
});

describe('a scale bar', () => {
	it.each([0, 45, 60])('is as long at %i° as the ground it stands for', (latitude) => {
		const { length, width } = scaleOf(metresPerPixel(5, latitude), 'km', 120);
		const ground = (2 * Math.PI * EARTH_RADIUS * Math.cos((latitude * Math.PI) / 180)) / worldSize(5);
		expect(width * ground).toBeCloseTo(length * 1000, 3);
		expect(width).toBeLessThanOrEqual(120);
	});

	it('is 1, 2 or 5 and noughts, in miles as well, and never less than two fifths of its room', () => {
		for (let zoom = 0; zoom < 16; zoom += 0.1) {
			for (const unit of ['km', 'mi'] as const) {
				const { length, width } = scaleOf(metresPerPixel(zoom, 0), unit, 100);
				expect(Number(length.toPrecision(6)).toString()).toMatch(/^(0\.0*)?[125]0*(e.*)?$/);
				expect(width).toBeGreaterThan(39.9);
				expect(width).toBeLessThanOrEqual(100);
			}
		}
	});
});

const at = (x: number, y: number): readonly [number, number] => [x, y];

describe('a line in a still picture', () => {
	const arc = Array.from({ length: 91 }, (_, i): [number, number] => [
		1000 * Math.cos((i * Math.PI) / 180),
		1000 * Math.sin((i * Math.PI) / 180)
	]);

	it('has few points, the first and the last among them, and strays no farther than it may', () => {
		const points = thinned(arc, 2);
		expect(points.length).toBeLessThan(20);
		expect(points[0]).toEqual(arc[0]);
		expect(points.at(-1)).toEqual(arc.at(-1));
		points.slice(1).forEach(([x, y], i) => {
			const [fromX, fromY] = points[i]!;
			// A chord’s middle is the farthest from its circle.
			expect(1000 - Math.hypot((x + fromX) / 2, (y + fromY) / 2)).toBeLessThan(2.01);
		});
	});

	it('is written in whole units, by steps, each of its parts by itself', () => {
		// Map units at this zoom are as large as pixels.
		const write = stillPath({
			camera: { center: [0, 0], zoom: 7 },
			size: { width: 1, height: 1 },
			live: false
		});
		const lines = [[at(0, 0), at(5, 0.1), at(10.2, 0)], [at(20, 0), at(30, 4)], [at(7, 8)]];
		expect(write(lines)).toBe('M0 0l10 0M20 0l10 4M7 8h.01');
		expect(write([])).toBe('');
	});
});

describe('what is on show', () => {
	const route = (rest: Partial<SceneRoute>): SceneRoute => ({ id: 'r', legs: [], progress: 1, ...rest });

	it('is each kind of line once, the surest first; gaps; hatched areas', () => {
		const leg = { from: [0, 0], to: [1, 1] } as const;
		const shown = onShow({
			routes: [
				route({ legs: [{ ...leg, certainty: 'inferred' }] }),
				route({
					legs: [
						{ ...leg, certainty: 'reported' },
						{ ...leg, certainty: 'inferred' }
					]
				})
			],
			areas: [{ id: 'a', outline: [] }]
		});
		expect(shown).toMatchObject({ certainties: ['reported', 'inferred'], gaps: false, schematic: false });
		const track = { points: [], gaps: [{ after: 0, duration: null, reason: 'stale' as const }] };
		expect(
			onShow({ routes: [route({ track })], areas: [{ id: 'a', outline: [], schematic: true }] })
		).toMatchObject({
			certainties: ['tracked'],
			gaps: true,
			schematic: true
		});
	});
});
