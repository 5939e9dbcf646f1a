import { project, unproject, type LonLat, type WorldPoint } from '../../../geo/index.ts';
import { nameOf, hasCard } from '../cards/facts.ts';
import type { Painted } from '../../scene/painted.ts';
import { shapeOf } from '../../scene/outline.ts';
import type { ScenePainting } from '../../scene/painting.ts';
import type { RoutePainting } from '../../scene/route-painting.ts';
import { drawnRange, metAt, nearestFraction, type Met } from './met.ts';

/** A part of a map that wants to know of readers who point at it. */
export interface Target {
	/** Its kind and its id: names it among all. */
	key: string;
	id: string;
	/** For those who do not see it. */
	name: string;
	part: Pick<Painted<never>, 'onselect' | 'onpoint'>;
	/** Where its button stands, in the Web Mercator plane. */
	point: WorldPoint | undefined;
	/** Whether a button and a line for it are there already, with its card. */
	hasButton?: boolean;
	/** The line or the outline that is pointed at. */
	route?: RoutePainting;
	area?: ScenePainting['areas'][number];
	/** What is met of it at a point, or by who does not point: at its button. */
	met: (at?: LonLat) => Met;
	/** What is met when the keyboard goes on along it, by a fraction of its length. */
	step?: (by: number) => Met;
}

const listens = ({ onselect, onpoint }: Target['part']): boolean => !!(onselect ?? onpoint);

/** What readers may point at on a map; where two lie over each other, the one that stands first is met. */
export function targetsOf({
	routes,
	places,
	areas,
	annotations = []
}: Omit<ScenePainting, 'view'>): Target[] {
	return [
		...annotations.filter(listens).map((part) => pointTarget('annotation', part.text, part)),
		...places.filter(listens).map((part) => pointTarget('place', part.name, part)),
		...routes.filter(listens).map(routeTarget),
		...areas.filter(listens).map((area): Target => {
			const { middle } = shapeOf(area.outline);
			const { id, name = id } = area;
			const met = (at: LonLat = unproject(middle)): Met => ({ at });
			return { key: `area ${id}`, id, name, part: area, point: middle, area, met };
		})
	];
}

function pointTarget(kind: string, name: string, part: Target['part'] & { id: string; at: LonLat }): Target {
	const { id, at } = part;
	return { key: `${kind} ${id}`, id, name, part, point: project(at), met: () => ({ at }) };
}

function routeTarget(route: RoutePainting): Target {
	const [since, until] = drawnRange(route);
	let fraction = (route.shape ?? route.aircraft) ? until : (since + until) / 2;
	const start = metAt(route, fraction).at;
	return {
		key: `route ${route.id}`,
		id: route.id,
		name: nameOf(route),
		part: route,
		point: start && project(start),
		hasButton: hasCard(route),
		route,
		met: (at) => metAt(route, at ? nearestFraction(route, at) : fraction),
		step: (by) => metAt(route, (fraction = Math.min(until, Math.max(since, fraction + by))))
	};
}
