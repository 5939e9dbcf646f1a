import Flatbush from 'flatbush';

/** Path data of the land files, read the plain way. */
export type Point = readonly [x: number, y: number];

export function rings(path: string, scale = 1): Point[][] {
	return path
		.split('M')
		.slice(1)
		.map((subpath) => {
			const numbers = subpath.match(/-?\d+/g)?.map(Number) ?? [];
			let [x, y] = [0, 0];
			const ring: Point[] = [];
			for (let at = 0; at + 1 < numbers.length; at += 2) {
				x += numbers[at]!;
				y += numbers[at + 1]!;
				ring.push([x * scale, y * scale]);
			}
			return ring;
		});
}

export const points = (path: string, scale = 1): Point[] => rings(path, scale).flat();

/** Degrees to map units. */
export function project(lon: number, lat: number): Point {
	const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
	return [(lon / 360 + 0.5) * 65_536, y * 65_536];
}

/** Whether SVG's nonzero rule fills the point, in any copy of the world. */
export function isFilled(shape: Point[][], [x, y]: Point): boolean {
	return [x, x + 65_536].some((copy) => shape.reduce((sum, ring) => sum + winding(ring, copy, y), 0) !== 0);
}

function winding(ring: Point[], x: number, y: number): number {
	let turns = 0;
	ring.forEach(([ax, ay], index) => {
		const [bx, by] = ring[(index + 1) % ring.length]!;
		if (ay <= y === by <= y) return;
		if (ax + ((y - ay) * (bx - ax)) / (by - ay) > x) turns += by > ay ? 1 : -1;
	});
	return turns;
}

/** How far a point is from the nearest of lines. */
export function distanceToLines(lines: Point[][], [x, y]: Point): number {
	let nearest = Infinity;
	for (const line of lines) {
		for (const [index, [bx, by]] of line.entries()) {
			const [ax, ay] = line[index - 1] ?? [bx, by];
			const [dx, dy] = [bx - ax, by - ay];
			const share = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy) || 0;
			const on = Math.max(0, Math.min(1, share));
			nearest = Math.min(nearest, Math.hypot(x - ax - on * dx, y - ay - on * dy));
		}
	}
	return nearest;
}

/**
 * Tells of a point whether it is within reach of lines. It looks only at what lies around the point: a world has too many
 * points for each to be measured against every line.
 */
export function withinReach(lines: Point[][]): (point: Point, reach: number) => boolean {
	const segments = lines.flatMap((line) => line.map((end, index) => [line[index - 1] ?? end, end]));
	const boxes = new Flatbush(segments.length);
	for (const segment of segments) {
		const [xs, ys] = [segment.map(([x]) => x), segment.map(([, y]) => y)];
		boxes.add(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
	}
	boxes.finish();
	return ([x, y], reach) => {
		const near = boxes.search(x - reach, y - reach, x + reach, y + reach).map((index) => segments[index]!);
		return distanceToLines(near, [x, y]) <= reach;
	};
}
