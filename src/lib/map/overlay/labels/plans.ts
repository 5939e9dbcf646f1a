import { project, RADIANS, type Size, type WorldPoint } from '../../../geo/index.ts';
import { shapeOf } from '../../scene/outline.ts';
import type { PlaceKind, Scene, SceneAnnotation, SceneArea, ScenePlace } from '../../scene/scene.ts';
import type { Label, Side } from './placement.ts';
import type { DrawnRoute } from '../routes/draw.ts';
import type { Head } from '../routes/heads.ts';
import { measureRoute, pointOf } from '../../route/measure.ts';
import { estimateSize, type Type } from './text-size.ts';

/** A label of which the camera decides where its point stands, and the browser how large its text is. */
export interface LabelPlan extends Omit<Label, 'x' | 'y' | 'width' | 'height'> {
	point: WorldPoint;
	/** How far an aircraft stands aside from its point, in pixels, as it leaves space for another. */
	aside: readonly [x: number, y: number];
	/** The same for labels of the same text in the same type, which are of the same size. */
	key: string;
	/** How large the text is, as estimated. */
	estimate: Size;
	/** The same in a narrow picture, where an aircraft’s label has no second line. */
	narrow?: Size | undefined;
}

/** The type of each kind of label, as the stylesheets set it. */
const TYPES: Record<'place' | 'region' | 'area' | 'note' | 'tag' | 'detail', Type> = {
	place: { size: 13, lineHeight: 1.15, maxWidth: 176 },
	region: { size: 12, lineHeight: 1.15, spacing: 1.7 },
	area: { size: 13, lineHeight: 1.15, maxWidth: 176 },
	note: { size: 13, lineHeight: 1.3, maxWidth: 192 },
	tag: { size: 12, lineHeight: 1.2, maxWidth: 192 },
	detail: { size: 11, lineHeight: 1.2, maxWidth: 192 }
};

const BESIDE: readonly Side[] = ['right', 'left', 'top', 'bottom'];
/** At the end of a leader line. */
const CORNERS: readonly Side[] = ['right top', 'left top', 'right bottom', 'left bottom'];
/** Names of regions and areas stand on their point. */
const ON: Pick<LabelPlan, 'sides' | 'gap'> = { sides: ['center', 'top', 'bottom'], gap: [0, 8] };

/** Half a mark, with its outline. */
const MARK = 5;

/** Which kind is placed first where priorities are equal: aircraft, then notes, then places, then areas and regions. */
const RANKS: Record<PlaceKind | 'note' | 'area' | 'tag', number> = {
	tag: 0.6,
	note: 0.5,
	city: 0.4,
	airport: 0.4,
	site: 0.3,
	place: 0.3,
	area: 0.1,
	region: 0
};

/** The notes of a map, the names of its places and areas, and its aircraft, before their places are known. */
export function labelPlans(
	{ places, areas, annotations = [] }: Omit<Scene, 'view'>,
	routes: readonly DrawnRoute[]
): LabelPlan[] {
	const heads = routes.flatMap(planHead);
	return [
		...heads,
		...annotations.map(planNote),
		...places.map((place) => planPlace(place, heads)),
		...areas.flatMap(planArea)
	];
}

/** Half a silhouette. */
const AIRCRAFT = 13;

/**
 * The corners of an aircraft, the best first: beside its line rather than on it, ahead rather than behind, and away from the
 * aircraft for which it moved aside. Where no corner is free, level with the aircraft.
 */
function cornersOf({ heading, aside }: Head): Side[] {
	const along = heading * RADIANS;
	const cost = (corner: Side): number => {
		const [x, y] = [corner.startsWith('right') ? 1 : -1, corner.endsWith('bottom') ? 1 : -1];
		const ahead = x * Math.sin(along) - y * Math.cos(along);
		const away = Math.sign(Math.round(x * aside[0] + y * aside[1]));
		return Math.abs(ahead) - 0.3 * ahead - away - 0.1 * x + 0.2 * y;
	};
	return [...[...CORNERS].sort((a, b) => cost(a) - cost(b)), 'right', 'left'];
}

/** Plans an aircraft and its label for where the aircraft will arrive, so that no name moves when it comes. */
function planHead({ route, head, arrival }: DrawnRoute): LabelPlan[] {
	const point = head && pointOf(measureRoute(route), 1);
	if (!point || !arrival) return [];
	const { label = '', detail = '', muted } = route;
	const [narrow, below] = [estimateSize(label, TYPES.tag), estimateSize(detail, TYPES.detail)];
	const estimate = {
		width: Math.max(narrow.width, below.width),
		height: narrow.height + (detail ? below.height : 0)
	};
	return [
		plan('tag', `head ${route.id}`, `${label} ${detail}`, point, {
			sides: label && !muted ? cornersOf(arrival) : [],
			// From the silhouette to the label's edge and to its middle, as the stylesheet has them.
			gap: [14, 22],
			mark: AIRCRAFT,
			aside: arrival.aside,
			must: true,
			estimate,
			narrow
		})
	];
}

function planArea({ id, name, outline, schematic }: SceneArea): LabelPlan[] {
	if (!name) return [];
	const text = estimateSize(name, TYPES.area);
	// A second, smaller line says that the outline is schematic.
	const estimate = { ...text, height: text.height + (schematic ? 13 : 0) };
	return [plan('area', `area ${id}`, name, shapeOf(outline).middle, { ...ON, estimate })];
}

/** Plans the name of a place. Where an aircraft arrives, it stands off beside the line rather than on it. */
function planPlace(
	{ id, name, at, kind = 'place', side, priority = 0 }: ScenePlace,
	heads: readonly LabelPlan[]
): LabelPlan {
	const isRegion = kind === 'region';
	const point = project(at);
	const landed = heads.find(({ point: [x, y] }) => x === point[0] && y === point[1]);
	return plan(isRegion ? 'region' : 'place', `place ${id}`, name, point, {
		...(isRegion
			? ON
			: {
					sides: [side ?? 'right', ...BESIDE, ...(landed?.sides ?? []), ...CORNERS],
					mark: MARK
				}),
		priority: priority + RANKS[kind]
	});
}

/** Where a note stands from its point by default, in pixels. */
const OFFSET = [48, -48] as const;

export const offsetOf = ({ offset = OFFSET }: SceneAnnotation): readonly [x: number, y: number] => offset;

function planNote(note: SceneAnnotation): LabelPlan {
	const [x, y] = offsetOf(note);
	const levels = y > 0 ? (['bottom', 'top'] as const) : (['top', 'bottom'] as const);
	const ways = x < 0 ? (['left', 'right'] as const) : (['right', 'left'] as const);
	// Its own corner, the other one at its height, then those opposite.
	const corners = levels.flatMap((level) => ways.map((way): Side => `${way} ${level}`));
	return plan('note', `note ${note.id}`, note.text, project(note.at), {
		sides: [...(x ? corners : []), ...levels],
		gap: [Math.abs(x), Math.abs(y)],
		mark: 2,
		must: true
	});
}

function plan(
	kind: 'place' | 'region' | 'area' | 'note' | 'tag',
	id: string,
	text: string,
	point: WorldPoint,
	rest: Pick<LabelPlan, 'sides'> & Partial<LabelPlan>
): LabelPlan {
	const key = `${kind} ${text}`;
	return {
		id,
		key,
		point,
		priority: RANKS[kind],
		mark: 0,
		aside: [0, 0],
		estimate: estimateSize(text, TYPES[kind]),
		...rest
	};
}
