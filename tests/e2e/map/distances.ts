import type { LonLat } from '../../../src/lib/geo/index.ts';
import { lanesOf } from '../../../src/lib/map/overlay/routes/lanes.ts';
import type { Scene } from '../../../src/lib/map/scene/scene.ts';

/** What to look for on a map. */
export interface Sought {
	/** Places whose marks are on the map. */
	places: [id: string, at: LonLat][];
	/**
	 * Legs whose lines are on the map, with the point half way, and how many pixels beside its great circle a leg is drawn
	 * that others fly too.
	 */
	legs: { route: string; leg: number; lane: number; from: LonLat; middle: LonLat; to: LonLat }[];
}

export const soughtIn = (scene: Scene, middle: (from: LonLat, to: LonLat) => LonLat): Sought => {
	const lanes = lanesOf(scene.routes);
	return {
		places: scene.places.map(({ id, at }) => [id, at]),
		legs: scene.routes.flatMap(({ id, legs }, r) =>
			legs.map(({ from, to }, leg) => {
				const lane = Math.abs(lanes[r]?.[leg] ?? 0);
				return { route: id, leg, lane, from, to, middle: middle(from, to) };
			})
		)
	};
};

/**
 * How far the drawn picture has things from where MapLibre has them, in CSS pixels. Runs in the page.
 *
 * @returns by name; how many of them are in the window
 */
export function distances({ places, legs }: Sought): { far: Record<string, number>; inSight: number } {
	type Point = { x: number; y: number };
	const map = window.liveMaps.at(-1)!;
	const canvas = map.getCanvas().getBoundingClientRect();
	const far: Record<string, number> = {};
	let inSight = 0;

	const live = ([lon, lat]: LonLat): Point => {
		const { x, y } = map.project([lon, lat]);
		return { x: x + canvas.left, y: y + canvas.top };
	};
	const compare = (name: string, at: LonLat, drawn: Point | undefined): void => {
		const there = live(at);
		if (there.x >= 0 && there.x <= innerWidth && there.y >= 0 && there.y <= innerHeight) inSight++;
		far[name] = drawn ? Math.hypot(drawn.x - there.x, drawn.y - there.y) : Infinity;
	};

	for (const [id, at] of places) {
		const mark = document.querySelector(`[data-contrail="place"][data-id="${id}"]`);
		const box = mark?.getBoundingClientRect();
		compare(`place ${id}`, at, box && { x: box.left, y: box.top });
	}

	for (const { route, leg, lane, from, middle, to } of legs) {
		const lines = document.querySelectorAll<SVGPathElement>(
			`[data-contrail="route"][data-id="${route}"] path[data-certainty]`
		);
		const line = lines[leg];
		const [length, matrix] = [line?.getTotalLength() ?? 0, line?.getScreenCTM()];
		const along = (share: number): Point | undefined =>
			matrix ? line!.getPointAtLength(length * share).matrixTransform(matrix) : undefined;
		compare(`${route} ${leg} from`, from, along(0));
		compare(`${route} ${leg} to`, to, along(1));
		// Half way in the air is elsewhere than half the line on the map: the nearest point of the line counts.
		const there = live(middle);
		const SAMPLES = 512;
		const path = Array.from({ length: SAMPLES + 1 }, (_, i) => along(i / SAMPLES));
		const off = path.map((a, i) => {
			const b = path[i + 1] ?? a;
			if (!a || !b) return Infinity;
			const [dx, dy] = [b.x - a.x, b.y - a.y];
			const share = ((there.x - a.x) * dx + (there.y - a.y) * dy) / (dx * dx + dy * dy || 1);
			const t = Math.min(1, Math.max(0, share));
			return Math.hypot(a.x + dx * t - there.x, a.y + dy * t - there.y);
		});
		far[`${route} ${leg} middle`] = Math.abs(Math.min(...off) - lane);
	}
	return { far, inSight };
}

/** Where MapLibre has points of the earth in the window, in CSS pixels. Runs in the page. */
export function livePoints(known: Record<string, LonLat>): Record<string, readonly [x: number, y: number]> {
	const map = window.liveMaps.at(-1)!;
	const { left, top } = map.getCanvas().getBoundingClientRect();
	return Object.fromEntries(
		Object.entries(known).map(([name, [lon, lat]]) => {
			const { x, y } = map.project([lon, lat]);
			return [name, [x + left, y + top]];
		})
	);
}

/** Where the drawn land has them. Runs in a page without WebGL. */
export function drawnPoints(known: Record<string, LonLat>): Record<string, readonly [x: number, y: number]> {
	// The land is drawn in Web Mercator, the world 65,536 units wide.
	const land = document.querySelector<SVGGraphicsElement>('[data-contrail="land"] g')!.getScreenCTM()!;
	return Object.fromEntries(
		Object.entries(known).map(([name, [lon, lat]]) => {
			const north = 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
			const { x, y } = new DOMPoint((lon / 360 + 0.5) * 65_536, north * 65_536).matrixTransform(land);
			return [name, [x, y]];
		})
	);
}
