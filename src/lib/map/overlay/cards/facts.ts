import type { RoutePainting } from '../../scene/route-painting.ts';

/** Whether a route has a card to show. */
export const hasCard = ({ card, facts = [] }: RoutePainting): boolean =>
	card !== undefined || facts.length > 0;

/** What a route is called on its card and by a screen reader. */
export const nameOf = ({ name, label, detail, id }: RoutePainting): string =>
	name ?? ([label, detail].filter(Boolean).join(', ') || id);
