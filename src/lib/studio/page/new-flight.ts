import type { Operation } from '../../edit/index.ts';
import type { Track } from '../../track/index.ts';
import { idFor, idsAt, showIn } from './new-parts.ts';

/** What a person says of a track that becomes a flight. */
export interface FlightPlan {
	/** A registration: of an aircraft of the story, or of another one. */
	aircraft: string;
	/** What another one is, and who flies it. */
	type: string;
	operator: string;
	date: string;
	route: string;
	note: string;
	/** The file of the track, from the story's folder. */
	track: string;
}

/** The form of an id in a story. */
const ID = /^(?=.*[A-Za-z])[\w-]+$/;

/** Adds a flight with a recorded track, and shows it in a step. */
export function newFlight(data: unknown, step: string, plan: FlightPlan): Operation[] {
	const { type, operator, track } = plan;
	const [registration, date, route, note] = [plan.aircraft, plan.date, plan.route, plan.note].map((text) =>
		text.trim()
	) as [string, string, string, string];
	const known = idsAt(data, 'aircraft');
	const isId = ID.test(registration);
	const aircraft = isId ? registration : idFor(registration, known, 'aircraft');
	const id = idFor(
		track.replace(/^.*\/|\.[^.]*$/g, ''),
		[...idsAt(data, 'flights'), ...idsAt(data, 'lines')],
		'flight'
	);
	const entry = { type: type.trim(), operator: operator.trim() };
	return [
		...(known.includes(aircraft)
			? []
			: [{ type: 'addEntry', table: 'aircraft', id: aircraft, entry } satisfies Operation]),
		{ type: 'addEntry', table: 'flights', id, entry: { aircraft, date, route, note, track } },
		showIn(data, step, 'flights', id)
	];
}

/** The day of a track's first time, in words; empty where it has none. */
export function dayOf({ points }: Track): string {
	const time = points.find((point) => point.time !== null)?.time;
	if (time === undefined || time === null) return '';
	return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}
