import type { Certainty } from '../route/types.ts';
import type { Scene } from './scene.ts';

/** What a legend explains of a picture. */
export interface OnShow {
	/** The certainties of its lines, the surest first. */
	certainties: Certainty[];
	/** Whether a recorded track has gaps. */
	gaps: boolean;
	/** Whether the outline of an area only stands for it. */
	schematic: boolean;
}

export const CERTAINTIES: readonly Certainty[] = ['tracked', 'reported', 'inferred'];

/** What a legend has to explain of the routes and areas of a picture. */
export function onShow({ routes, areas }: Pick<Scene, 'routes' | 'areas'>): OnShow {
	const shown = new Set(
		routes.flatMap(({ legs, track }) => (track ? ['tracked'] : legs.map(({ certainty }) => certainty)))
	);
	return {
		certainties: CERTAINTIES.filter((certainty) => shown.has(certainty)),
		gaps: routes.some(({ track }) => track !== undefined && track.gaps.length > 0),
		schematic: areas.some(({ schematic }) => schematic)
	};
}
