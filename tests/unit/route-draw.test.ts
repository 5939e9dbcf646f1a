import { describe, expect, it } from 'vitest';
import { project, type LonLat } from '../../src/lib/geo/index.ts';
import { fixedView } from '../../src/lib/map/camera/follow.ts';
import { pathData } from '../../src/lib/map/camera/projected-line.ts';
import type { Viewport } from '../../src/lib/map/camera/projection.ts';
import { anchorsOf, cardPlace } from '../../src/lib/map/overlay/cards/anchor.ts';
import { nameOf } from '../../src/lib/map/overlay/cards/facts.ts';
import { labelPlans } from '../../src/lib/map/overlay/labels/plans.ts';
import { drawRoutes, type DrawnRoute } from '../../src/lib/map/overlay/routes/draw.ts';
import { splitter } from '../../src/lib/map/scene/split-line.ts';
import { hoursAndMinutes, textOfGap } from '../../src/lib/map/overlay/routes/gap-text.ts';
import { rowSorter } from '../../src/lib/map/table/rows.ts';
import type { CenterView } from '../../src/lib/map/camera/view.ts';
import type { SceneRoute } from '../../src/lib/map/scene/scene.ts';
import type { SceneTrack } from '../../src/lib/map/route/types.ts';

const size = { width: 1000, height: 800 };
const viewport: Viewport = { camera: { center: project([0, 0]), zoom: 3 }, size, live: true };
const leg = (from: LonLat, to: LonLat, certainty: 'tracked' | 'reported' | 'inferred' = 'tracked') => ({
	from,
	to,
	certainty
});
const route = (id: string, more: Partial<SceneRoute> = {}): SceneRoute => ({
	id,
	legs: [leg([30, 20], [-20, -10])],
	progress: 1,
	...more
});
/** The path data of a route's first part. */
const dataOf = ({ strokes }: DrawnRoute): string => pathData(strokes[0]!.lines);
const numbers = (d: string): number[] => (d.match(/-?[\d.]+/g) ?? []).map(Number);

describe('what is drawn of a route', () => {
	it('grows at its end only: a half-drawn line begins as the whole does', () => {
		const [half, whole] = [0.5, 1].map((progress) =>
			dataOf(drawRoutes([route('a', { progress })], viewport)[0]!)
		);
		const shared = half!.slice(0, half!.lastIndexOf('L'));
		expect(shared.length).toBeGreaterThan(100);
		expect(whole!.startsWith(shared)).toBe(true);
	});

	it('is nothing at first, and has a tick at the end only when it is there', () => {
		const at = (progress: number) => drawRoutes([route('a', { progress })], viewport)[0]!;
		expect(dataOf(at(0))).toBe('');
		expect(at(0).marks!.ticks).toEqual([]);
		expect(at(0.5).marks!.ticks).toHaveLength(1);
		expect(at(0.5).marks!.arrows).toEqual([]);
		expect(at(1).marks!.ticks).toHaveLength(2);
		expect(at(1).marks!.arrows).not.toEqual([]);
	});

	it('begins where its trail does', () => {
		const xs = (more: Partial<SceneRoute>) =>
			numbers(
				dataOf(drawRoutes([route('a', { legs: [leg([0, 0], [40, 0])], ...more })], viewport)[0]!)
			).filter((_, i) => i % 2 === 0);
		const drawn = xs({ progress: 0.75, trail: 0.25 });
		const degree = 65_536 / 360;
		expect(drawn[0]! / degree - 180).toBeCloseTo(20, 1);
		expect(drawn.at(-1)! / degree - 180).toBeCloseTo(30, 1);
		expect(xs({ progress: 0.5, trail: 0 })).toEqual([]);
	});

	it('runs beside another that flies the same leg, also the other way, and alone in the middle', () => {
		const middleX = (routes: SceneRoute[], which: number): number[] => {
			const [x = 0, y = 0] = numbers(dataOf(drawRoutes(routes, viewport)[which]!)).slice(60);
			return [x, y];
		};
		const alone = middleX([route('a')], 0);
		const first = middleX([route('a'), route('b')], 0);
		const second = middleX([route('a'), route('b')], 1);
		const apart = Math.hypot(first[0]! - second[0]!, first[1]! - second[1]!);
		// In map units: a pixel is 16 of them at zoom 3.
		expect(apart / 16).toBeCloseTo(5, 0);
		expect((first[0]! + second[0]!) / 2).toBeCloseTo(alone[0]!, 0);
		const back = drawRoutes([route('a'), route('b', { legs: [leg([-20, -10], [30, 20])] })], viewport);
		expect(dataOf(back[0]!)).not.toBe(dataOf(back[1]!));
	});

	it('is one path where a globe shows it, and breaks behind the horizon', () => {
		const globe: Viewport = {
			...viewport,
			project: ([x, y]) => (x < 0.5 ? undefined : [x * 1000, y * 1000])
		};
		const d = dataOf(drawRoutes([route('a')], globe)[0]!);
		expect(Math.min(...numbers(d).filter((_, i) => i % 2 === 0))).toBeGreaterThanOrEqual(500);
		expect(drawRoutes([route('a', { shape: 'il-62' })], globe)[0]!.head).toBeUndefined();
	});

	it('says how long a gap is only when the line has come to it, and shows no aircraft as seen in it', () => {
		const HOUR = 3_600_000;
		const at = (lon: number, hour: number) => ({
			lon,
			lat: 0,
			altitude: null,
			time: hour * HOUR,
			speed: null,
			heading: null,
			ground: false
		});
		const track: SceneTrack = {
			points: [at(0, 0), at(10, 1), at(20, 4), at(30, 5)],
			gaps: [{ after: 1, duration: 3 * HOUR, reason: 'time' }]
		};
		const drawn = (time: number) =>
			drawRoutes([route('t', { legs: [], track, time: time * HOUR, shape: 'il-76' })], viewport)[0]!;
		expect(drawn(1.5)).toMatchObject({ inGap: true, gaps: [] });
		expect(drawn(3.9)).toMatchObject({ inGap: true, gaps: [{ duration: 3 * HOUR }] });
		expect(drawn(4.5)).toMatchObject({ inGap: false });
		expect(drawn(9).strokes.map(({ certainty }) => certainty)).toEqual(['tracked', 'gap', 'tracked']);
	});
});

describe('the aircraft', () => {
	it('that come to one point stand side by side', () => {
		const all = ['a', 'b'].map((id) => route(id, { shape: 'il-62' }));
		const [a, b] = drawRoutes(all, viewport).map(({ head }) => head!);
		expect(Math.hypot(a!.at[0] - b!.at[0], a!.at[1] - b!.at[1])).toBeGreaterThan(24);
	});

	it('tell names of the space that they will take, side by side as well', () => {
		const all = ['a', 'b'].map((id) => route(id, { shape: 'il-62', label: id, progress: 0.2 }));
		const drawn = drawRoutes(all, viewport);
		const plans = labelPlans({ routes: all, places: [], areas: [] }, drawn);
		const [a, b] = plans.map(({ aside = [0, 0] }) => aside);
		expect(Math.hypot(a![0] - b![0], a![1] - b![1])).toBeGreaterThan(24);
		expect(drawn[0]!.head!.at).not.toEqual(drawn[0]!.arrival!.at);
	});

	it('head along the line, also on a map that is turned', () => {
		const east = route('a', { legs: [leg([0, 0], [20, 0])], shape: 'il-62' });
		expect(drawRoutes([east], viewport)[0]!.head!.heading).toBeCloseTo(90, 3);
		const turned: Viewport = { ...viewport, camera: { ...viewport.camera, bearing: 30 } };
		expect(drawRoutes([east], turned)[0]!.head!.heading).toBeCloseTo(60, 3);
	});
});

describe('a view that follows', () => {
	const legs = [leg([0, 0], [20, 0]), leg([20, 0], [20, 20])];
	const middle = (progress: number, more = {}) =>
		(fixedView({ follow: 'a', zoom: 5, ...more }, [route('a', { legs, progress })]) as CenterView).center;

	it('begins and ends at the aircraft, and rounds the turn off between', () => {
		expect(middle(0)[0]).toBeCloseTo(0, 6);
		expect(middle(1)[0]).toBeCloseTo(20, 6);
		expect(middle(1)[1]).toBeCloseTo(20, 6);
		const [lon, lat] = middle(0.5);
		expect(lon).toBeLessThan(19.95);
		expect(lat).toBeGreaterThan(0.05);
		expect(middle(0.5, { smoothing: 0 })[0]).toBeCloseTo(20, 3);
	});

	it('looks ahead, and closes up at the end', () => {
		expect(middle(0.1, { lookAhead: 0.1, smoothing: 0 })[0]).toBeCloseTo(8, 0);
		expect(middle(1, { lookAhead: 0.1 })).toEqual(middle(1));
	});

	it('depends on nothing but the progress, and moves without a jump', () => {
		let before = middle(0);
		for (let p = 0.01; p <= 1; p += 0.01) {
			const now = middle(p);
			expect(Math.hypot(now[0] - before[0], now[1] - before[1])).toBeLessThan(0.8);
			before = now;
		}
		expect(middle(0.3)).toEqual(middle(0.3));
	});

	it('of a route that is not there is an error with its name', () => {
		expect(() => fixedView({ follow: 'b', zoom: 5 }, [route('a')])).toThrow(/“b”.*contrail-105/);
	});
});

describe('a line in several strokes', () => {
	const at = (lon: number, altitude: number | null) => ({
		lon,
		lat: 0,
		altitude,
		time: null,
		speed: null,
		heading: null,
		ground: false
	});
	const track: SceneTrack = {
		points: [at(0, 0), at(10, 0), at(20, 12_000), at(30, 12_000), at(40, null)],
		gaps: []
	};

	it('is coloured by what was measured, and grey where nothing was', () => {
		const split = splitter({ fade: false, track, colorBy: 'altitude' });
		const { strokes } = drawRoutes([{ ...route('t', { legs: [], track }), split }], viewport)[0]!;
		expect(strokes.map(({ color }) => color)).toEqual([
			expect.stringContaining(' 0%'),
			expect.stringContaining(' 57%'),
			expect.stringContaining(' 100%'),
			expect.stringContaining('ink-quiet')
		]);
	});

	it('fades from its head back, and is strongest there', () => {
		const split = splitter({ fade: true });
		const { strokes } = drawRoutes([{ ...route('a', { progress: 0.7 }), split }], viewport)[0]!;
		const strengths = strokes.map(({ opacity }) => opacity!);
		expect(strengths.length).toBeGreaterThan(8);
		expect(strengths).toEqual([...strengths].sort((a, b) => a - b));
		expect(strengths.at(-1)).toBe(1);
	});
});

describe('a card', () => {
	const inset = { top: 0, right: 0, bottom: 0, left: 300 };

	it('stands inside what the page leaves free, on the side that has more space', () => {
		for (const at of [
			[0, 0],
			[310, 790],
			[999, 20],
			[650, 400]
		] as const) {
			const css = cardPlace(at, size, inset);
			const [, top, bottom, left, wide] =
				/--place: (\S+) auto (\S+) ([\d.]+)px; --wide: ([\d.]+)px/.exec(css) ?? [];
			expect(Number(left)).toBeGreaterThanOrEqual(300);
			expect(Number(left) + Number(wide)).toBeLessThanOrEqual(1000);
			expect(at[1] > 400 ? top : bottom).toBe('auto');
		}
	});

	it('belongs to routes that are drawn and have facts', () => {
		const facts = [{ name: 'Type', text: 'Il-62M' }];
		const names = (more: Partial<SceneRoute>) =>
			anchorsOf(drawRoutes([route('a', more)], viewport), viewport).map(({ route }) => nameOf(route));
		expect(names({ facts, label: 'RA-86496', detail: 'Il-62M' })).toEqual(['RA-86496, Il-62M']);
		expect(names({ facts, progress: 0 })).toEqual([]);
		expect(names({})).toEqual([]);
	});
});

describe('words', () => {
	it('of a gap are in hours and minutes', () => {
		expect(hoursAndMinutes(200 * 60_000)).toBe('3 h 20 min');
		expect(hoursAndMinutes(45 * 60_000)).toBe('45 min');
		expect(hoursAndMinutes(2 * 3_600_000 - 1)).toBe('2 h');
		expect(textOfGap(null)).toBe('no signal');
	});
});

describe('a table’s rows', () => {
	const row = (id: string, order: number | undefined, certainty?: 'tracked' | 'inferred') => ({
		id,
		name: id,
		date: '',
		order,
		route: '',
		legs: certainty ? [{ from: 'A', to: 'B', certainty }] : []
	});
	const rows = [row('c', undefined, 'inferred'), row('a', 3), row('b10', 1, 'tracked'), row('b9', 1)];
	const order = (...by: Parameters<typeof rowSorter>) => rowSorter(...by)(rows).map(({ id }) => id);

	it('are sorted by date, undated last, equal ones in their places', () => {
		expect(order('date', false)).toEqual(['b10', 'b9', 'a', 'c']);
		expect(order('date', true)).toEqual(['c', 'a', 'b10', 'b9']);
	});

	it('are sorted by name as people count, and by how sure they are', () => {
		expect(order('name', false)).toEqual(['a', 'b9', 'b10', 'c']);
		expect(order('known', false)).toEqual(['b10', 'c', 'a', 'b9']);
	});
});
