import type { FleetRoute } from 'svelte-contrail/fleet';
import type { RouteTableRow, Scene, SceneLeg, SceneTrack, View } from 'svelte-contrail/map';

/** The source of the facts in the workshop. */
export const MEDUZA = {
	name: 'Meduza',
	url: 'https://meduza.io/en/feature/2019/07/29/geopolitical-debts'
};

/** The views of most maps in the workshop. */
export const VENEZUELA: View = { bounds: [-74, 4, -59, 14] };
export const ATLANTIC: View = { bounds: [-74, 4, 48, 60] };

export const CARACAS = [-66.9912, 10.6012] as const;
export const CORO = [-69.6809, 11.4149] as const;

/** The flight of RA-82035 in March 2019: tracked to Latakia, the rest reported. */
export const RUSLAN: readonly SceneLeg[] = [
	{ from: [38.0617, 55.8783], to: [35.9487, 35.4011], certainty: 'tracked' },
	{ from: [35.9487, 35.4011], to: [-17.4902, 14.7397], certainty: 'reported' },
	{ from: [-17.4902, 14.7397], to: CARACAS, certainty: 'reported' }
];

/** The landing of VP-BJL in Varadero: its origin is not known, so its line is inferred. */
export const NORDWIND: readonly SceneLeg[] = [
	{ from: [37.6173, 55.7558], to: [-81.4353, 23.0344], certainty: 'inferred' }
];

/** The outline is schematic, as no public one exists. */
export const MINING_ARC: readonly (readonly [number, number])[] = [
	[-67.3, 6.5],
	[-65.1, 7.5],
	[-62.5, 8.2],
	[-60.6, 8.3],
	[-60.7, 7.2],
	[-63.2, 6.7],
	[-66.4, 6.2]
];

export const SCENE: Scene = {
	view: VENEZUELA,
	routes: [],
	places: [
		{ id: 'coro', name: 'Coro', at: CORO, kind: 'airport' },
		{ id: 'caracas', name: 'Caracas', at: CARACAS, kind: 'city' }
	],
	areas: [{ id: 'arc', name: 'Orinoco Mining Arc', outline: MINING_ARC, schematic: true }],
	description: 'Coro and Caracas on the coast; the Orinoco Mining Arc in the south.'
};

const START = Date.UTC(2026, 4, 1, 8);
const MINUTE = 60_000;

/** A made-up flight of an hour and a half along the coast, with a gap after three quarters of an hour. */
export const TRACK: SceneTrack = {
	points: Array.from({ length: 40 }, (_, i) => ({
		lon: CARACAS[0] + i * 0.25,
		lat: CARACAS[1] + 3 * Math.sin(i / 12),
		altitude: 11_000 * Math.sin((Math.PI * i) / 39),
		time: START + (i > 21 ? i + 8 : i) * 2 * MINUTE,
		speed: 220,
		heading: null,
		ground: false
	})),
	gaps: [{ after: 21, duration: 18 * MINUTE, reason: 'stale' }]
};
export const TRACK_VIEW: View = { bounds: [-68, 9, -56, 15] };
export const TRACK_TIME = START + 60 * MINUTE;

/** Made-up lines from Caracas in all directions, to show many at once. */
export const fleet = (length: number): FleetRoute[] =>
	Array.from({ length }, (_, i) => ({
		id: `line-${i}`,
		legs: [
			{
				from: CARACAS,
				to: [-120 + ((i * 137.5) % 240), -35 + ((i * 61.8) % 95)],
				certainty: i % 3 === 0 ? 'reported' : 'inferred'
			}
		]
	}));

export const ROWS: readonly RouteTableRow[] = [
	{
		id: 'ruslan',
		name: 'RA-82035',
		detail: 'An-124 Ruslan, Russian Air Force',
		date: '22–23 March 2019',
		order: Date.UTC(2019, 2, 22),
		route: 'Chkalovsky – Latakia – Dakar – Caracas',
		legs: [
			{ from: 'Chkalovsky', to: 'Latakia', certainty: 'tracked' },
			{ from: 'Latakia', to: 'Dakar', certainty: 'reported' },
			{ from: 'Dakar', to: 'Caracas', certainty: 'reported' }
		],
		note: 'Tracked to Latakia; the onward legs are reported.',
		source: { name: 'RBC' }
	},
	{
		id: 'nordwind',
		name: 'VP-BJL',
		detail: 'Boeing, Nordwind',
		date: '22 January 2019',
		order: Date.UTC(2019, 0, 22),
		route: '(origin not given) – Varadero',
		legs: [{ from: 'Moscow', to: 'Varadero', certainty: 'inferred' }],
		note: 'Only the landing is known.',
		source: MEDUZA
	},
	{
		id: 'il62',
		name: 'RA-86572',
		detail: 'Il-62M, Russian Air Force',
		date: 'December 2018 or March 2019',
		route: 'to Caracas',
		legs: [],
		note: 'The route is not given, so no line is drawn.',
		source: MEDUZA
	}
];
