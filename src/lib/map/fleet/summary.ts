import type { Certainty } from '../scene.ts';
import { CERTAINTIES } from '../on-show.ts';
import type { FleetRoute } from './types.ts';

const count = (number: number, noun: string): string =>
	`${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;

/** What a route is as a whole: as sure as its least sure leg. */
function certaintyOf(route: FleetRoute): Certainty {
	if ('legs' in route) {
		const worst = Math.max(0, ...route.legs.map(({ certainty }) => CERTAINTIES.indexOf(certainty)));
		return CERTAINTIES[worst] ?? 'tracked';
	}
	return 'track' in route ? 'tracked' : (route.certainty ?? 'tracked');
}

/** A fleet in a sentence, e.g. `1,204 routes: 1,000 tracked, 150 reported, 54 inferred.` */
export function describeFleet(routes: readonly FleetRoute[]): string {
	const of = new Map<Certainty, number>();
	for (const route of routes) {
		const certainty = certaintyOf(route);
		of.set(certainty, (of.get(certainty) ?? 0) + 1);
	}
	const kinds = CERTAINTIES.flatMap((certainty) => {
		const number = of.get(certainty);
		return number ? [`${number.toLocaleString('en')} ${certainty}`] : [];
	});
	return `${[count(routes.length, 'route'), kinds.join(', ')].filter(Boolean).join(': ')}.`;
}

/** What a picture says that does not show all lines. */
export const describeStill = (drawn: number, all: number): string =>
	`${drawn.toLocaleString('en')} of ${count(all, 'route')} drawn`;
