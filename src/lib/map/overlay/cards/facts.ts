import type { ScenePainting } from '../../scene/painting.ts';
import type { RoutePainting } from '../../scene/route-painting.ts';

/** Whether a route has a card to show. */
export const hasCard = ({ card, facts = [] }: RoutePainting): boolean =>
	card !== undefined || facts.length > 0;

/** Whether something on a map wants to know of readers who point at it. */
export const isPointed = ({
	routes,
	places,
	areas,
	annotations = []
}: Omit<ScenePainting, 'view'>): boolean =>
	[...routes, ...places, ...areas, ...annotations].some(({ onselect, onpoint }) => onselect ?? onpoint);

/** What a route is called on its card and by a screen reader. */
export const nameOf = ({ name, label, detail, id }: RoutePainting): string =>
	name ?? ([label, detail].filter(Boolean).join(', ') || id);
