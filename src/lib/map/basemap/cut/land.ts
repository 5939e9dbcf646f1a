import type { Land, LandLevel } from '../land/types.ts';
import type { FixedView } from '../../camera/view.ts';
import { readPath, writePath } from './path-data.ts';
import { sightsOf } from './visible-extents.ts';
import { thin, type Tolerance } from './thin.ts';

/**
 * How coarse land may be where no view looks, in units (1/65,536 of the world): about 60 km at the equator. It is seen
 * for moments, when a map without WebGL moves from view to view.
 */
const SLACK = 96;

/**
 * The coastlines that pictures of the views need: the levels of detail in which they are drawn, as fine as screens may
 * show them there, coarse elsewhere.
 */
export function landFor(views: readonly FixedView[], world: Land): Land {
	const sights = views.map(sightsOf);
	return world.flatMap((level, index): LandLevel[] => {
		const from = index === 0 ? -Infinity : level.minZoom;
		const to = world[index + 1]?.minZoom ?? Infinity;
		const seen = sights.filter(({ detail }) => detail >= from && detail < to);
		if (seen.length === 0) return [];
		const near = seen.flatMap((one) => one.tolerances);
		const { minZoom, land, borders } = level;
		return [{ minZoom, land: thinned(land, near, true), borders: thinned(borders, near, false) }];
	});
}

/** Path data, thinned. Rings that thinning leaves no room inside, islets far from all views, go. */
export function thinned(path: string, near: readonly Tolerance[], isClosed: boolean): string {
	const lines = readPath(path).map((line) => {
		const [first] = line;
		// A ring ends where it begins, which path data leaves unsaid.
		return isClosed && first ? thin([...line, first], near, SLACK).slice(0, -1) : thin(line, near, SLACK);
	});
	return writePath(
		lines.filter(({ length }) => length >= (isClosed ? 3 : 2)),
		isClosed
	);
}
