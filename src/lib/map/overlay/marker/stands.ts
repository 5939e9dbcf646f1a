import { unproject, type LonLat } from '../../../geo/index.ts';
import type { MapFrame } from '../../scene/frame.ts';
import { PartList } from '../../scene/part-list.svelte.ts';
import type { PartRegistry } from '../../scene/registry.svelte.ts';
import type { Scene } from '../../scene/scene.ts';
import { placeLabels, type Label, type Side } from '../labels/placement.ts';
import { labelPlans } from '../labels/plans.ts';
import type { MarkerAnchor } from './props.ts';

/** A marker that keeps clear of names. */
export interface AvoidingMarker {
	id: string;
	at: LonLat | undefined;
	anchor: MarkerAnchor;
	/** Its height by its width. */
	ratio: number;
	/** How wide it is, in CSS pixels or in metres. */
	width: number | undefined;
	metres: number | undefined;
}

/** On which side of its point a marker stands by its anchor, the side that is tried first before the others. */
export const SIDES = {
	center: 'center',
	bottom: 'top',
	top: 'bottom',
	left: 'right',
	right: 'left'
} as const;

/** The width for which markers are placed in a picture whose size is not known, in CSS pixels: that of names in a still. */
const STILL = 600;

/** Names stand first: no marker moves or hides one. */
const LAST = -1000;

const lists = new WeakMap<PartRegistry, PartList<AvoidingMarker>>();

/** The markers of a map that keep clear of names and of each other. */
export function avoidingMarkers(parts: PartRegistry): PartList<AvoidingMarker> {
	let list = lists.get(parts);
	if (!list) lists.set(parts, (list = new PartList()));
	return list;
}

/** How many units of a frame a distance on the ground is. */
export const unitsOf = (metres: number, [, latitude]: LonLat, frame: MapFrame): number =>
	metres / frame.metresPerPixel(latitude);

/** How many CSS pixels a unit of the frame is, or is taken for. */
const pixels = (frame: MapFrame): number => (frame.inPixels ? 1 : STILL / frame.size.width);

/** Places the markers of a map among its names and notes. */
export function placeMarkers(
	markers: readonly AvoidingMarker[],
	scene: Omit<Scene, 'view'>,
	frame: MapFrame
): Map<string, Side> {
	const scale = pixels(frame);
	const stand = (at: LonLat | undefined): Pick<Label, 'x' | 'y'> | undefined => {
		const point = at && frame.project(at);
		return point && { x: point[0] * scale, y: point[1] * scale };
	};
	const names = labelPlans(scene, []).flatMap(({ estimate, point, ...label }): Label[] => {
		const at = stand(unproject(point));
		return at ? [{ ...label, ...estimate, ...at }] : [];
	});
	const own = markers.flatMap(({ id, at, anchor, ratio, width = 0, metres }): Label[] => {
		const point = stand(at);
		if (!at || !point) return [];
		const across = metres === undefined ? width : unitsOf(metres, at, frame) * scale;
		const sides = [SIDES[anchor], ...Object.values(SIDES)];
		const size = { width: across, height: across * ratio };
		return [{ id, ...point, ...size, sides, priority: LAST, mark: 0 }];
	});
	const { width, height } = frame.size;
	return placeLabels([
		[...names, ...own],
		[{ left: 0, top: 0, right: width * scale, bottom: height * scale }]
	]);
}
