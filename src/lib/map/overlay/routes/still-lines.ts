import type { DrawnRoute } from './draw.ts';
import { unitsPerPixel, type Viewport } from '../../camera/projection.ts';

/** How far a line may be astray in a still picture, in its own units. */
const ASTRAY = 0.35;

/** Lines for a picture that does not move: a page holds dozens of them, so they are written with few points. */
export function stillLines(routes: readonly DrawnRoute[], viewport: Viewport): DrawnRoute[] {
	const slack = ASTRAY * unitsPerPixel(viewport);
	return routes.map((route) => ({
		...route,
		marks: route.marks && {
			ticks: whole(route.marks.ticks),
			stops: whole(route.marks.stops),
			arrows: whole(route.marks.arrows)
		},
		strokes: route.strokes.map((stroke) => ({ ...stroke, d: thinned(stroke.d, slack) }))
	}));
}

/** Path data in whole units: they are smaller than pixels up to zoom 7. */
const whole = (d: string): string => d.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))));

/** Path data of straight lines, of which each goes on for as long as no point that it leaves out is astray. */
export function thinned(d: string, slack: number): string {
	return d
		.split('M')
		.slice(1)
		.map((line) => {
			const points = line.split('L').map((point) => point.split(' ').map(Number) as [number, number]);
			const kept = [0];
			for (let from = 0, to = 2; to <= points.length; to++) {
				if (to < points.length && isStraight(points, from, to, slack)) continue;
				from = to - 1;
				kept.push(from);
			}
			const [first, ...rest] = kept.map((at) => points[at]!.map(Math.round) as [number, number]);
			let [x, y] = first!;
			let steps = '';
			for (const [toX, toY] of rest) {
				steps += signed(toX - x) + signed(toY - y);
				[x, y] = [toX, toY];
			}
			return `M${first!.join(' ')}l${steps.trimStart()}`;
		})
		.join('');
}

/** A minus parts two numbers as well as a space does. */
const signed = (step: number): string => (step < 0 ? String(step) : ` ${step}`);

function isStraight(points: readonly [number, number][], from: number, to: number, slack: number): boolean {
	const [startX, startY] = points[from]!;
	const [endX, endY] = points[to]!;
	const [dx, dy] = [endX - startX, endY - startY];
	const reach = slack * Math.hypot(dx, dy);
	return points
		.slice(from + 1, to)
		.every(([x, y]) => Math.abs((x - startX) * dy - (y - startY) * dx) <= reach);
}
