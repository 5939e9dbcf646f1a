import { project, type Size, type WorldPoint } from '../../../geo/index.ts';
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
	aside?: readonly [x: number, y: number];
	/** The same for labels of the same text in the same type, which are of the same size. */
	key: string;
	/** How large the text is, as estimated. */
	estimate: Size;
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

// oxfmt-ignore
const BESIDE: readonly Side[] = ['right', 'left', 'top', 'bottom', 'right top', 'left top', 'right bottom', 'left bottom'];
const ON: readonly Side[] = ['center', 'top', 'bottom'];

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
	return [
		...routes.flatMap(planHead),
		...annotations.map(planNote),
		...places.map(planPlace),
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
	const along = (heading * Math.PI) / 180;
	const cost = (corner: Side): number => {
		const [x, y] = [corner.startsWith('right') ? 1 : -1, corner.endsWith('bottom') ? 1 : -1];
		const ahead = x * Math.sin(along) - y * Math.cos(along);
		const away = Math.sign(Math.round(x * aside[0] + y * aside[1]));
		return Math.abs(ahead) - 0.3 * ahead - away - 0.1 * x + 0.2 * y;
	};
	return [...BESIDE.slice(4).sort((a, b) => cost(a) - cost(b)), 'right', 'left'];
}

/** Plans an aircraft and its label for where the aircraft will arrive, so that no name moves when it comes. */
function planHead({ route, head, arrival }: DrawnRoute): LabelPlan[] {
	const point = head && pointOf(measureRoute(route), 1);
	if (!point || !arrival) return [];
	const { label = '', detail = '', muted } = route;
	const lines = [estimateSize(label, TYPES.tag), estimateSize(detail, TYPES.detail)];
	const width = Math.max(...lines.map((line) => line.width));
	const height = lines[0]!.height + (detail ? lines[1]!.height : 0);
	return [
		plan('tag', `head ${route.id}`, `${label} ${detail}`, point, {
			sides: label && !muted ? cornersOf(arrival) : [],
			// From the silhouette to the label's edges, as the stylesheet has them.
			gap: [14, 8 + height / 2],
			mark: AIRCRAFT,
			aside: arrival.aside,
			must: true,
			estimate: { width, height }
		})
	];
}

function planArea({ id, name, outline, schematic }: SceneArea): LabelPlan[] {
	if (!name) return [];
	const text = estimateSize(name, TYPES.area);
	// A second, smaller line says that the outline is schematic.
	const estimate = { ...text, height: text.height + (schematic ? 13 : 0) };
	return [plan('area', `area ${id}`, name, shapeOf(outline).middle, { sides: ON, gap: [0, 8], estimate })];
}

function planPlace({ id, name, at, kind = 'place', side, priority = 0 }: ScenePlace): LabelPlan {
	const isRegion = kind === 'region';
	return plan(isRegion ? 'region' : 'place', `place ${id}`, name, project(at), {
		sides: isRegion ? ON : side ? [side, ...BESIDE] : BESIDE,
		mark: isRegion ? 0 : MARK,
		priority: priority + RANKS[kind],
		gap: isRegion ? [0, 8] : undefined
	});
}

/** Where a note stands from its point by default, in pixels. */
const OFFSET = [48, -48] as const;

export const offsetOf = ({ offset = OFFSET }: SceneAnnotation): readonly [x: number, y: number] => offset;

function planNote(note: SceneAnnotation): LabelPlan {
	const [x, y] = offsetOf(note);
	const [h, otherH] = x < 0 ? ['left', 'right'] : ['right', 'left'];
	const [v, otherV] = y > 0 ? ['bottom', 'top'] : ['top', 'bottom'];
	const aside = [`${h} ${v}`, `${otherH} ${v}`, `${h} ${otherV}`, `${otherH} ${otherV}`];
	return plan('note', `note ${note.id}`, note.text, project(note.at), {
		sides: [...(x ? aside : []), v, otherV] as Side[],
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
		estimate: estimateSize(text, TYPES[kind]),
		...rest
	};
}
