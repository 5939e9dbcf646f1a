import type { SceneTrack } from '../route/types.ts';
import type { RoutePainting, Stroke } from './route-painting.ts';
import { cutLine, type ProjectedLine } from '../camera/projected-line.ts';
import type { RoutePart } from '../route/measure.ts';
import { rampColor, rangeOf } from './ramp.ts';
import type { RouteMeasure, RouteRange } from './ramp.ts';

/** How many steps of opacity a fading line has. */
const FADES = 14;

/** The opacity of a fading line where it is oldest. */
const FAINTEST = 0.1;

/** The colour where the recorder measured nothing. */
const UNMEASURED = 'var(--contrail-ink-quiet, #52606d)';

interface Options {
	fade: boolean;
	track?: SceneTrack;
	colorBy?: RouteMeasure;
	range?: RouteRange;
}

/** What was measured at each point of a track; null where nothing was. */
type Values = readonly (number | null)[];

/** A part of a line that has one colour, by fractions of the whole route. */
interface Band {
	from: number;
	to: number;
	color?: string;
}

/** Cuts a line into strokes by what was measured along it, and by how long ago it was flown. */
export function splitter(options: Options): RoutePainting['split'] {
	const { fade, track, colorBy, range } = options;
	// Read at once, so that who makes a splitter of a `$state` is told of its changes.
	const values = colorBy && track?.points.map((point) => point[colorBy]);
	if (!fade && !values) return undefined;
	const known = new WeakMap<RoutePart, Band[]>();
	return (part, projected, fraction, since) => {
		let bands = known.get(part);
		if (!bands) known.set(part, (bands = values ? colorBands(part, values, range) : [part.line].map(whole)));
		return bands.flatMap((band) => strokesOf(part, projected, band, Math.max(0, since), fraction, fade));
	};
}

const whole = ({ start, end }: RoutePart['line']): Band => ({ from: start, to: end });

function colorBands(part: RoutePart, values: Values, range: RouteRange | undefined): Band[] {
	const { line, first } = part;
	if (first === undefined || part.certainty === 'gap') return [whole(line)];
	const [low, high] = range ?? rangeOf(values) ?? [0, 0];
	const bands: Band[] = [];
	line.given.slice(1).forEach((place, i) => {
		const [before, after] = [values[first + i] ?? null, values[first + i + 1] ?? null];
		const value = before === null || after === null ? null : (before + after) / 2;
		const color = value === null ? UNMEASURED : rampColor(high > low ? (value - low) / (high - low) : 0);
		const last = bands.at(-1);
		const to = line.at[place]!;
		if (last?.color === color) last.to = to;
		else bands.push({ from: line.at[line.given[i]!]!, to, color });
	});
	return bands;
}

function strokesOf(
	{ certainty }: RoutePart,
	projected: ProjectedLine,
	band: Band,
	since: number,
	fraction: number,
	fade: boolean
): Stroke[] {
	const [from, to] = [Math.max(band.from, since), Math.min(band.to, fraction)];
	if (from >= to) return [];
	const { color } = band;
	if (!fade) return [{ certainty, color, lines: cutLine(projected, to, from) }];
	const step = (fraction - since) / FADES;
	const first = Math.floor((from - since) / step);
	const last = Math.min(FADES, Math.ceil((to - since) / step));
	return Array.from({ length: last - first }, (_, i): Stroke => {
		const n = first + i;
		const [begin, end] = [Math.max(from, since + n * step), Math.min(to, since + (n + 1) * step)];
		return {
			certainty,
			color,
			opacity: FAINTEST + ((1 - FAINTEST) * (n + 1)) / FADES,
			lines: cutLine(projected, end, begin)
		};
	});
}
