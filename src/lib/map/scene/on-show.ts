import type { Certainty } from '../route/types.ts';
import type { Scene } from './scene.ts';

/** What a legend explains of a picture. */
export interface OnShow {
	/** The certainties of its lines, the surest first. */
	certainties: readonly Certainty[];
	/** Whether a recorded track has gaps. */
	gaps?: boolean;
	/** Whether the outline of an area only stands for it. */
	schematic?: boolean;
	/** The word for what its lines are: recorded tracks, great circles, or some of each; undefined without lines. */
	note?: 'legendNote' | 'recordedNote' | 'partlyRecordedNote';
}

export const CERTAINTIES: readonly Certainty[] = ['tracked', 'reported', 'inferred'];

/** What a legend has to explain of the routes and areas of a picture. */
export function onShow({ routes, areas }: Pick<Scene, 'routes' | 'areas'>): OnShow {
	const tracks = routes.flatMap(({ track }) => track ?? []);
	// That a road or a border is there needs no explaining.
	const legs = routes.flatMap(({ track, kind, legs }) =>
		track ? [] : legs.filter(({ certainty }) => !kind || certainty !== 'tracked')
	);
	const shown = new Set(legs.map(({ certainty }) => certainty));
	if (tracks.length > 0) shown.add('tracked');
	return {
		certainties: CERTAINTIES.filter((certainty) => shown.has(certainty)),
		gaps: tracks.some(({ gaps }) => gaps.length > 0),
		schematic: areas.some(({ schematic }) => schematic),
		note: tracks[0] ? (legs[0] ? 'partlyRecordedNote' : 'recordedNote') : legs[0] && 'legendNote'
	};
}
