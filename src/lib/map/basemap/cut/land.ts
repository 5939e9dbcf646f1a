import type { Point } from '../../../geo/index.ts';
import type { Land, LandLevel } from '../land/types.ts';
import type { FixedView } from '../../camera/view.ts';
import { boxAround, touch } from './box.ts';
import { readPath, writePath } from './path-data.ts';
import { visibleExtents } from './visible-extents.ts';
import { snap } from './snap.ts';
import { thin, type Extent } from './thin.ts';

/**
 * How far coasts may stray where no view looks, in units (1/65,536 of the world): about 60 km at the equator. A map without
 * WebGL shows them for moments, when it moves from view to view.
 */
const FAR_TOLERANCE = 96;

/** How far a river may stray, as a share of what a coast may. */
const RIVER_SHARE = 0.45;

/**
 * The coastlines that pictures of the views need: the levels of detail in which they are drawn, as fine as screens may
 * show them there, coarse elsewhere.
 */
export function landFor(views: readonly FixedView[], world: Land): Land {
	const visible = views.map(visibleExtents);
	return world.flatMap((level, index): LandLevel[] => {
		const from = index === 0 ? -Infinity : level.minZoom;
		const to = world[index + 1]?.minZoom ?? Infinity;
		const shown = visible.filter(({ detail }) => detail >= from && detail < to);
		if (shown.length === 0) return [];
		const extents = shown.flatMap((one) => one.extents);
		return [
			{
				minZoom: level.minZoom,
				land: thinned(level.land, extents, true),
				rivers: cut(level.rivers, forRivers(extents), false, FAR_TOLERANCE),
				borders: thinned(level.borders, extents, false)
			}
		];
	});
}

/** Extents in which rivers are drawn: they stray half as far as coasts, as nothing beside a river hides where it is. */
export const forRivers = (extents: readonly Extent[]): Extent[] =>
	extents.map(({ box, tolerance }) => ({ box, tolerance: tolerance * RIVER_SHARE }));

/** Path data, thinned. Islets far from all views, whose rings have no space left inside, go. */
export const thinned = (path: string, extents: readonly Extent[], isClosed: boolean): string =>
	rewritten(readPath(path), extents, isClosed, FAR_TOLERANCE);

/** Path data, thinned, of which only the lines stay that a picture may show. */
export function cut(path: string, extents: readonly Extent[], isClosed: boolean, tolerance: number): string {
	const shown = readPath(path).filter((line) => {
		const bounds = boxAround(line);
		return extents.some(({ box }) => touch(box, bounds));
	});
	return rewritten(shown, extents, isClosed, tolerance);
}

function rewritten(
	lines: readonly (readonly Point[])[],
	extents: readonly Extent[],
	isClosed: boolean,
	tolerance: number
): string {
	return writePath(
		lines.flatMap((line) => thinnedLine(line, extents, tolerance, isClosed)),
		isClosed
	);
}

/** A thinned line, or none where nothing is left of it. */
function thinnedLine(
	line: readonly Point[],
	extents: readonly Extent[],
	tolerance: number,
	isClosed: boolean
): Point[][] {
	const [first] = line;
	if (!first) return [];
	// A ring ends where it begins, which path data does not repeat.
	const rough = isClosed
		? thin([...line, first], extents, tolerance).slice(0, -1)
		: thin(line, extents, tolerance);
	const kept = snap(rough, extents, tolerance, isClosed);
	return kept.length >= (isClosed ? 3 : 2) ? [kept] : [];
}
