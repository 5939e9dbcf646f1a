import type { SceneLeg } from '../../src/lib/map/index.ts';

/** A part that stands inside the map of `MapParts.svelte`. */
export interface MapPart {
	kind: 'route' | 'place' | 'area' | 'note' | 'legend' | 'scale' | 'inset' | 'own';
	id: string;
}

/** Of every route: several that share them are drawn side by side. */
export const LEGS: readonly SceneLeg[] = [
	{ from: [38.06, 55.88], to: [35.95, 35.4], certainty: 'tracked' },
	{ from: [35.95, 35.4], to: [-66.99, 10.6], certainty: 'inferred' }
];

/** Parts of every kind; those that read the picture stand last. */
export const PARTS: readonly MapPart[] = [
	...['a', 'b', 'c'].map((id): MapPart => ({ kind: 'route', id })),
	...['d', 'e', 'f'].map((id): MapPart => ({ kind: 'place', id })),
	...['g', 'h'].map((id): MapPart => ({ kind: 'area', id })),
	...['i', 'j'].map((id): MapPart => ({ kind: 'note', id })),
	...['n', 'o'].map((id): MapPart => ({ kind: 'own', id })),
	{ kind: 'legend', id: 'k' },
	{ kind: 'scale', id: 'l' },
	{ kind: 'inset', id: 'm' }
];

const KINDS = PARTS.map(({ kind }) => kind);

/** The same parts kind by kind, and last those that read the picture: those of a kind keep their order. */
export const byKind = (parts: readonly MapPart[]): MapPart[] =>
	[...parts].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));

/** Some of the parts, in the order in which they are named. */
export const named = (...ids: string[]): MapPart[] =>
	ids.flatMap((id) => PARTS.filter((part) => part.id === id));
