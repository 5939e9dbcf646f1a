import type { LonLat } from '../../map/index.ts';

/** A name that stands quietly on a map, from some zoom on. */
export interface MapName {
	name: string;
	at: LonLat;
	kind: 'capital' | 'town' | 'country' | 'sea';
	/** The zoom from which it is written. */
	minZoom: number;
}

export interface NamesProps {
	/**
	 * The names, those that matter most first: `worldTowns()`, `worldCountries(locale)`, `worldSeas(locale)`, or your own. Where two want the same space the
	 * first stays, and every name of the map's own goes before all of them.
	 */
	names: readonly MapName[];
}
