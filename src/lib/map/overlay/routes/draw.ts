import type { RoutePainting, Stroke } from '../../scene/route-painting.ts';
import type { SceneRoute } from '../../scene/scene.ts';
import { unitsPerPixel, type Stage } from '../../camera/projection.ts';
import { placeHeads, type Head } from './heads.ts';
import { lanesOf } from './lanes.ts';
import {
	bearingAt,
	layOut,
	lineData,
	type Bearing,
	type LaidLine,
	type Spot
} from '../../camera/projected-line.ts';
import { marksOf, type Marks } from './marks.ts';
import { flownShare, measure, partAt, type RoutePart } from '../../route/measure.ts';

/** A silence whose words stand on its line. */
export interface DrawnSilence extends Bearing {
	/** Milliseconds; null where the track has no times. */
	duration: number | null;
	/** How long its line is, in the stage's units. */
	length: number;
}

/** A route as it is drawn. */
export interface DrawnRoute {
	route: RoutePainting;
	/** How much of the whole length, 0–1. */
	share: number;
	strokes: Stroke[];
	marks: Marks | undefined;
	silences: DrawnSilence[];
	/** The aircraft; undefined without a silhouette, and behind the horizon. */
	head: Head | undefined;
	/** The aircraft where its line ends, which is where it will come to. */
	arrival: Head | undefined;
	/** Nobody knows where it is at this moment. */
	silent: boolean;
	/** Halfway along what is drawn; undefined behind the horizon. */
	middle: Spot | undefined;
}

/** Works out what is drawn of the routes of a picture. */
export function drawRoutes(routes: readonly RoutePainting[], stage: Stage): DrawnRoute[] {
	const lanes = lanesOf(routes);
	const px = unitsPerPixel(stage);
	const drawn = routes.map((route, r) => {
		const measured = measure(route);
		const { parts } = measured;
		const share = Math.min(1, Math.max(0, flownShare(route, measured)));
		const since = route.trail === undefined ? 0 : share - route.trail;
		const lines = parts.map(({ line }, i) => layOut(line, stage, lanes[r]![i]));
		const strokes = parts.flatMap((part, i) => {
			const laid = lines[i]!;
			return route.split?.(part, laid, share, since) ?? { kind: part.kind, d: lineData(laid, share, since) };
		});
		const silences = parts.flatMap((part, i) => silenceOf(part, lines[i]!, share, px));
		const marks = route.marks === false ? undefined : marksOf(parts, lines, share, since, px);
		const at = (where: number): Bearing | undefined => {
			const i = parts.findIndex(({ line }) => where < line.end);
			const laid = lines.at(i);
			return laid && bearingAt(laid, where);
		};
		const part = partAt(measured, share);
		const letters = route.muted ? 0 : Math.max(route.label?.length ?? 0, route.detail?.length ?? 0);
		const tipAt = (where: number) => {
			const tip = (route.shape ?? route.aircraft) ? at(where) : undefined;
			return tip && { ...tip, letters };
		};
		return {
			route,
			share,
			strokes,
			marks,
			silences,
			head: tipAt(share),
			arrival: tipAt(1),
			silent: part?.kind === 'gap' && share < part.line.end,
			middle: at(share / 2)?.at
		};
	});
	const heads = placed(drawn, 'head', stage);
	const arrivals = placed(drawn, 'arrival', stage);
	return drawn.map((line, i) => ({ ...line, head: heads[i], arrival: arrivals[i] }));
}

type Tip = Parameters<typeof placeHeads>[0][number];

/** Places the aircraft of all lines together; undefined for a line without one. */
function placed<Where extends 'head' | 'arrival'>(
	lines: readonly Record<Where, Tip | undefined>[],
	where: Where,
	stage: Stage
): (Head | undefined)[] {
	const tips = lines.flatMap((line) => line[where] ?? []);
	const heads = placeHeads(tips, stage);
	return lines.map(({ [where]: tip }) => tip && heads[tips.indexOf(tip)]);
}

function silenceOf(
	{ kind, silence, line }: RoutePart,
	laid: LaidLine,
	share: number,
	px: number
): DrawnSilence[] {
	const middle = (line.start + line.end) / 2;
	const bearing = kind === 'gap' && share > middle ? bearingAt(laid, middle) : undefined;
	const [first, last] = [laid.spots[0], laid.spots.at(-1)];
	if (!bearing || !first || !last) return [];
	return [
		{ ...bearing, duration: silence ?? null, length: Math.hypot(last[0] - first[0], last[1] - first[1]) / px }
	];
}
