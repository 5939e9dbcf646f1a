import type { Certainty } from '../route/types.ts';
import type { Scene } from './scene.ts';

/** What of a picture a legend explains. */
export interface OnShow {
	/** The kinds of line, the surest first. */
	certainties: Certainty[];
	/** Silences of a recorded track. */
	gaps: boolean;
	/** Areas whose outlines only stand for them. */
	schematic: boolean;
}

export const CERTAINTIES: readonly Certainty[] = ['tracked', 'reported', 'inferred'];

/** The kinds of line and area in a picture. */
export function onShow({ routes, areas }: Pick<Scene, 'routes' | 'areas'>): OnShow {
	const kinds = new Set(
		routes.flatMap(({ legs, track }) => (track ? ['tracked'] : legs.map(({ certainty }) => certainty)))
	);
	return {
		certainties: CERTAINTIES.filter((certainty) => kinds.has(certainty)),
		gaps: routes.some(({ track }) => track !== undefined && track.gaps.length > 0),
		schematic: areas.some(({ schematic }) => schematic)
	};
}
