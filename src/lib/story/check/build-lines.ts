import { legsAlong, vehicleShape, type LinePath } from '../../map/scene/index.ts';
import type { Certainty } from '../../map/route/index.ts';
import type { LonLat } from '../../geo/index.ts';
import type { StoryFlight } from '../schema/map-data.ts';
import type { StoryFile } from '../schema/schema.ts';
import type { StoryLine } from '../schema/line-data.ts';
import { dateIn } from '../text/date-in.ts';
import { dateOrder } from '../text/date-order.ts';
import type { NoteNumbering } from '../text/note-numbering.ts';
import { sourceOf } from './source-of.ts';

type FileLine = NonNullable<StoryFile['lines']>[string];

/** How a line goes from point to point, and how sure it is. */
export interface LineManner {
	along: LinePath;
	certainty: Certainty;
}

/** How a line goes where its file does not say so. */
export const mannerOf = ({ along, certainty }: { along?: string; certainty?: string }): LineManner => ({
	along: along === 'rhumb' ? along : 'great-circle',
	certainty: certainty === 'reported' || certainty === 'inferred' ? certainty : 'tracked'
});

/** Decimals of a degree: five are a metre. */
const DECIMALS = 5;

const rounded = ([lon, lat]: LonLat): LonLat => [
	Number(lon.toFixed(DECIMALS)),
	Number(lat.toFixed(DECIMALS))
];

/** The legs of a line, one for each of its parts. */
export function lineLegs(
	parts: readonly (readonly LonLat[])[],
	{ along, certainty }: LineManner
): StoryLine['legs'] {
	return legsAlong({ type: 'MultiLineString', coordinates: parts }, along, certainty).map(
		({ via = [], ...leg }) => ({ ...leg, ...(via.length > 0 && { via: via.map(rounded) }) })
	);
}

/** The lines of a story file as the page's data has them: among the flights, so that whatever draws a flight draws them. */
export function buildLines(
	{ lines = {}, places = {} }: StoryFile,
	lang: string,
	notes: NoteNumbering
): Record<string, StoryFlight> {
	const build = (line: FileLine): StoryFlight => {
		const { name, kind = 'path', vehicle, width, date = '', note = '', from, via = [], to, points } = line;
		const stops = [from, ...via, to].flatMap((id) => (id === undefined ? [] : (places[id] ?? [])));
		const order = dateOrder(date, lang);
		return {
			aircraft: [name],
			date: date && dateIn(lang, date),
			...(order !== undefined && { order }),
			route: line.route ?? stops.map((stop) => stop.name).join(' – '),
			note,
			legs: [],
			line: {
				kind,
				legs: lineLegs([points ?? stops.map(({ at }) => at)], mannerOf(line)),
				shape: vehicle ? vehicleShape(vehicle) : '',
				...(width !== undefined && { width }),
				marks: false
			},
			...sourceOf(line.source, notes)
		};
	};
	return Object.fromEntries(Object.entries(lines).map(([id, line]) => [id, build(line)]));
}
