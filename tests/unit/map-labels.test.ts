import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	boxOf,
	placeLabels,
	type Label,
	type Rect,
	type Side
} from '../../src/lib/map/overlay/labels/placement.ts';
import { drawRoutes } from '../../src/lib/map/overlay/routes/draw.ts';
import { labelPlans } from '../../src/lib/map/overlay/labels/plans.ts';
import { stillSides } from '../../src/lib/map/overlay/labels/still-sides.ts';
import { pixelOf } from '../../src/lib/map/camera/projection.ts';
import { stillOf } from '../../src/lib/map/camera/still.ts';
import type { LonLat } from '../../src/lib/geo/index.ts';
import type { Scene, ScenePlace, SceneRoute } from '../../src/lib/map/scene/scene.ts';

const FRAME: Rect = { left: 0, top: 0, right: 400, bottom: 300 };
const SIDES: Side[] = [
	'right',
	'left',
	'top',
	'bottom',
	'right top',
	'left top',
	'right bottom',
	'left bottom'
];

const label = (id: string, x: number, y: number, rest: Partial<Label> = {}): Label => ({
	id,
	x,
	y,
	width: 60,
	height: 15,
	sides: SIDES,
	priority: 0,
	mark: 5,
	...rest
});

const sidesOf = (labels: Label[], frames = [FRAME]) => Object.fromEntries(placeLabels([labels, frames]));

const overlap = (a: Rect, b: Rect) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('labels on a map', () => {
	it('take the first side on which they are free', () => {
		expect(sidesOf([label('alone', 200, 150)])).toEqual({ alone: 'right' });
		expect(sidesOf([label('a', 200, 150), label('b', 240, 150)])).toEqual({ a: 'left', b: 'right' });
		expect(sidesOf([label('edge', 390, 150)])).toEqual({ edge: 'left' });
	});

	it('stand off at the end of a leader line where all sides are taken, then are hidden', () => {
		const crowd = ['a', 'b', 'c'].map((id) => label(id, 200, 150, { sides: ['right', 'right top'] }));
		expect(sidesOf(crowd)).toEqual({ a: 'right', b: 'right top', c: 'hidden' });
	});

	it('give way by priority, not by order', () => {
		const first = label('first', 200, 150, { sides: ['right'] });
		const second = label('second', 290, 150, { sides: ['left'] });
		expect(sidesOf([first, second])).toEqual({ first: 'right', second: 'hidden' });
		expect(sidesOf([first, { ...second, priority: 1 }])).toEqual({ first: 'hidden', second: 'left' });
	});

	it('are hidden where their point is out of sight, and stay in the narrowest frame that it is in', () => {
		const free = { ...FRAME, left: 150 };
		expect(sidesOf([label('out', 500, 150)])).toEqual({ out: 'hidden' });
		expect(sidesOf([label('free', 390, 150), label('under', 140, 150)], [free, FRAME])).toEqual({
			free: 'left',
			under: 'right'
		});
		expect(sidesOf([label('kept', 155, 150, { sides: ['left', 'top', 'right'] })], [free, FRAME])).toEqual({
			kept: 'right'
		});
	});

	it('never hide a note', () => {
		expect(sidesOf([label('note', 390, 150, { sides: ['right'], must: true })])).toEqual({ note: 'right' });
	});

	it('that must be shown would rather cover something than be cut by the picture', () => {
		const must = { sides: ['right', 'left'] as const, must: true };
		expect(sidesOf([label('edge', 390, 150, must), label('b', 330, 150, { priority: 1 })])).toMatchObject({
			edge: 'left'
		});
	});

	it('cover no label, no mark and no edge, wherever they are, and stand the same each time', () => {
		const points = fc.array(
			fc.record({
				x: fc.integer({ min: -50, max: 450 }),
				y: fc.integer({ min: -50, max: 350 }),
				width: fc.integer({ min: 10, max: 120 }),
				priority: fc.integer({ min: 0, max: 3 })
			}),
			{ maxLength: 14 }
		);
		fc.assert(
			fc.property(points, (records) => {
				const labels = records.map(({ x, y, ...rest }, i) => label(`p${i}`, x, y, rest));
				const sides = placeLabels([labels, [FRAME]]);
				const shown = labels.filter(({ id }) => sides.get(id) !== 'hidden');
				const boxes = shown.map((one) => boxOf(one, sides.get(one.id)!));
				boxes.forEach((box, i) => {
					expect(box.left >= FRAME.left && box.right <= FRAME.right).toBe(true);
					expect(box.top >= FRAME.top && box.bottom <= FRAME.bottom).toBe(true);
					boxes.slice(i + 1).forEach((other) => expect(overlap(box, other)).toBe(false));
					for (const { id, x, y, mark } of labels) {
						if (id === shown[i]!.id) continue;
						expect(overlap(box, { left: x - mark, top: y - mark, right: x + mark, bottom: y + mark })).toBe(
							false
						);
					}
				});
				expect([...placeLabels([labels, [FRAME]])]).toEqual([...sides]);
			})
		);
	});
});

const scene = (places: Omit<ScenePlace, 'id'>[]): Scene => ({
	view: { bounds: [-80, 0, 40, 60] },
	routes: [],
	places: places.map((place, i) => ({ id: String(i), ...place })),
	areas: []
});

const inStill = (shown: Scene) => {
	const { wide, narrow } = stillSides(labelPlans(shown, []), stillOf({ bounds: [-80, 0, 40, 60] }));
	const inOrder = (sides: Map<string, Side>) => shown.places.map(({ id }) => sides.get(`place ${id}`));
	return { wide: inOrder(wide), narrow: inOrder(narrow) };
};

describe('labels in a picture whose size is not known', () => {
	it('have two layouts: names that a wide page parts may meet on a phone', () => {
		const { wide, narrow } = inStill(
			scene([
				{ name: 'Amsterdam', at: [0, 30], kind: 'city' },
				{ name: 'Rotterdam', at: [20, 30], kind: 'city' }
			])
		);
		expect(wide).toEqual(['right', 'right']);
		expect(narrow[0]).not.toBe('right');
	});

	it('let a city go before a region, and what has priority before both', () => {
		const region = { name: 'Sargasso Sea', at: [0, 30], kind: 'region' } as const;
		const city = { name: 'Hamilton', at: [0, 30], kind: 'city', side: 'bottom' } as const;
		expect(inStill(scene([region, city])).wide).toEqual(['top', 'bottom']);
		expect(inStill(scene([{ ...region, priority: 2 }, city])).wide[0]).not.toBe('hidden');
	});

	it('put a name inside the picture where its own side would cut it', () => {
		expect(inStill(scene([{ name: 'Vladivostok', at: [39, 30], side: 'right' }])).wide).toEqual(['left']);
	});
});

describe('the labels of aircraft', () => {
	const view = { bounds: [-80, 0, 40, 60], padding: 0 } as const;
	const still = stillOf(view);
	const stillViewport = { camera: still.camera, size: still.size, live: false };
	const flight = (id: string, from: LonLat, to: LonLat): SceneRoute => ({
		id,
		legs: [{ from, to, certainty: 'tracked' }],
		progress: 1,
		shape: 'il-62',
		label: `RA-8203${id}`,
		detail: 'An-124 Ruslan, 22–23 March 2019'
	});
	const stillsOf = (routes: SceneRoute[]) => {
		const drawn = drawRoutes(routes, stillViewport);
		const plans = labelPlans({ routes, places: [], areas: [] }, drawn);
		return { plans, sides: stillSides(plans, still) };
	};

	it('at one place stand on different sides, on a wide page and on a phone', () => {
		const { sides } = stillsOf(['1', '2'].map((id) => flight(id, [20, 50], [-20, 30])));
		for (const placed of [sides.wide, sides.narrow])
			expect(placed.get('head 1')).not.toBe(placed.get('head 2'));
	});

	it('never lie on each other, however large the picture is', () => {
		const edge = stillOf({ bounds: [-76, 6, 46, 59], padding: 16 });
		const viewport = { camera: edge.camera, size: edge.size, live: false };
		const routes = ['1', '2'].map((id) => flight(id, [-17, 15], [-67, 10.6]));
		const plans = labelPlans({ routes, places: [], areas: [] }, drawRoutes(routes, viewport));
		const { wide, narrow } = stillSides(plans, edge);
		for (const [sides, widths] of [
			[narrow, [288, 330, 358, 480]],
			[wide, [580, 720, 850, 1200]]
		] as const) {
			for (const width of widths) {
				const boxes = plans.flatMap(({ point, aside = [0, 0], estimate, ...plan }) => {
					const side = sides.get(plan.id)!;
					const [x, y] = pixelOf(point, viewport)!.map((at, i) => ((at + aside[i]!) * width) / 1000);
					return side === 'hidden' ? [] : [boxOf({ ...plan, ...estimate, x: x!, y: y! }, side)];
				});
				expect(boxes.length, `${width}`).toBe(2);
				expect(overlap(boxes[0]!, boxes[1]!), `${width}`).toBe(false);
			}
		}
	});

	it('leave the name of where they arrive a place beside their line', () => {
		const end: LonLat = [-20, 30];
		for (const [from, along] of [
			[[20, 50], 'right top'],
			[[-60, 50], 'left top']
		] as const) {
			const drawn = drawRoutes([flight('1', [...from], end)], stillViewport);
			const plans = labelPlans(scene([{ name: 'Caracas', at: end, side: 'bottom' }]), drawn);
			const side = stillSides(plans, still).wide.get('place 0');
			// The aircraft lies over all sides that are near.
			expect(side).toMatch(/^\w+ \w+$/);
			expect(side).not.toBe(along);
		}
	});

	it('have one line on a phone, where two would cover names', () => {
		const edge = stillOf({ bounds: [-76, 6, 46, 59], padding: 16 });
		const viewport = { camera: edge.camera, size: edge.size, live: false };
		const routes = ['1', '2'].map((id) => flight(id, [-17, 15], [-67, 10.6]));
		const shown = scene([{ name: 'Dakar', at: [-17, 15], side: 'bottom' }]);
		const plans = labelPlans(shown, drawRoutes(routes, viewport));
		const hiddenIn = (some: typeof plans) =>
			[...stillSides(some, edge).narrow].filter(([, side]) => side === 'hidden').map(([id]) => id);
		expect(hiddenIn(plans)).toEqual([]);
		expect(hiddenIn(plans.map((plan) => ({ ...plan, narrow: undefined })))).toEqual(['place 0']);
	});

	it('cover as little as they can where none of their sides is free', () => {
		const at = (id: string, y: number): Label => label(id, 100, y, { width: 180, height: 40, mark: 13 });
		const must = { sides: ['right top', 'right bottom'] as const, gap: [14, 28] as const, must: true };
		const placed = sidesOf([
			{ ...at('a', 100), ...must },
			{ ...at('b', 84), ...must }
		]);
		expect(placed).toEqual({ a: 'right bottom', b: 'right top' });
	});

	it('stay in the picture', () => {
		const sideAt = (to: LonLat) => stillsOf([flight('1', [-20, 30], to)]).sides.wide.get('head 1');
		expect(sideAt([39, 30])).toMatch(/^left/);
		expect(sideAt([-79, 30])).toMatch(/^right/);
		expect(sideAt([-20, 59])).toMatch(/bottom$/);
	});
});
