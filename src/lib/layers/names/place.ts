import { unproject } from '../../geo/index.ts';
import type { MapFrame, Scene } from '../../map/index.ts';
import {
	estimateSize,
	labelPlans,
	placeLabels,
	type Label,
	type Side
} from '../../map/overlay/labels/index.ts';
import type { MapName } from './types.ts';

/** What of a map names must keep clear of. */
export type Named = Pick<Scene, 'places' | 'areas' | 'annotations'>;

/** A name, and on which side of its point it stands. */
export interface PlacedName {
	entry: MapName;
	side: Side;
}

/** The width for which names are placed in a picture whose size is not known, in CSS pixels: that of names in a still. */
const STILL = 600;

/** Below every name of the map's own, and below markers that keep clear of these. */
const LAST = -10_000;

/** A town that lies so near to a place of the map, in CSS pixels, is that place. */
const SAME = 14;

const TYPES = {
	town: { size: 11, lineHeight: 1.15 },
	wide: { size: 11, lineHeight: 1.15, spacing: 1.3 }
};

const BESIDE: readonly Side[] = ['right', 'left', 'top', 'bottom'];

/** From the point of a town to the near edge of its name. */
const GAP = [6, 5] as const;

/** Half a town's dot. */
const MARK = 2.5;

/** The names that stand in a frame of a map, each where it covers nothing: a function of the frame alone. */
export function placeNames(names: readonly MapName[], named: Named, frame: MapFrame): PlacedName[] {
	const { width, height } = frame.size;
	const scale = frame.inPixels ? 1 : STILL / width;
	const zoom = frame.camera.zoom + Math.log2(scale);
	const standing = ([x, y]: readonly [number, number]) => ({ x: x * scale, y: y * scale });
	const own = labelPlans({ ...named, routes: [] }, []).flatMap(({ estimate, point, ...label }): Label[] => {
		const at = frame.project(unproject(point));
		return at ? [{ ...label, ...estimate, ...standing(at) }] : [];
	});
	const entries = new Map<string, MapName>();
	const others = names.flatMap((entry, index): Label[] => {
		if (entry.minZoom > zoom) return [];
		const at = frame.project(entry.at);
		if (!at || at[0] < 0 || at[1] < 0 || at[0] > width || at[1] > height) return [];
		const { x, y } = standing(at);
		if (own.some((label) => Math.hypot(label.x - x, label.y - y) < SAME)) return [];
		const isWide = entry.kind === 'country' || entry.kind === 'sea';
		const text = entry.kind === 'country' ? entry.name.toUpperCase() : entry.name;
		const id = `name ${index}`;
		entries.set(id, entry);
		return [
			{
				...{ id, x, y, ...estimateSize(text, TYPES[isWide ? 'wide' : 'town']) },
				sides: isWide ? ['center'] : BESIDE,
				gap: GAP,
				mark: isWide ? 0 : MARK,
				priority: LAST - index
			}
		];
	});
	const picture = { left: 0, top: 0, right: width * scale, bottom: height * scale };
	const sides = placeLabels([[...own, ...others], [picture]]);
	return [...entries].flatMap(([id, entry]) => {
		const side = sides.get(id);
		return side && side !== 'hidden' ? [{ entry, side }] : [];
	});
}
