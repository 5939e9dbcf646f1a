import type { Certainty } from '../map/route/index.ts';
import { CERTAINTIES } from '../map/scene/index.ts';
import type { FleetRoute } from './types.ts';

const digits = (number: number): string => number.toLocaleString('en');
const count = (routes: number): string => `${digits(routes)} route${routes === 1 ? '' : 's'}`;

/** The certainty of a route as a whole: that of its least certain leg. */
function certaintyOf(route: FleetRoute): Certainty {
	if ('legs' in route) {
		const worst = Math.max(0, ...route.legs.map(({ certainty }) => CERTAINTIES.indexOf(certainty)));
		return CERTAINTIES[worst] ?? 'tracked';
	}
	return 'track' in route ? 'tracked' : (route.certainty ?? 'tracked');
}

/** Says in a sentence how many routes of each certainty a fleet has, e.g. `1,204 routes: 1,000 tracked, 150 reported, 54 inferred.` */
export function describeFleet(routes: readonly FleetRoute[]): string {
	const certainties = routes.map(certaintyOf);
	const counts = CERTAINTIES.map((certainty) => ({
		certainty,
		number: certainties.filter((one) => one === certainty).length
	}));
	const parts = counts
		.filter(({ number }) => number > 0)
		.map(({ number, certainty }) => `${digits(number)} ${certainty}`);
	return `${count(routes.length)}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`;
}

/** The note in a picture that does not show all lines. */
export const describeStill = (drawn: number, all: number): string =>
	`${digits(drawn)} of ${count(all)} drawn`;
