import type { EditPath } from '../../edit/index.ts';
import { project, toScreen, type LonLat, type Point } from '../../geo/index.ts';
import { camera, type Camera } from './camera.ts';
import { areasOf, linesOf, movedBy, notesOf, placesOf } from './geography.ts';
import { storyMap } from './page-fields.ts';
import { valueAt } from './story-fields.ts';

/** Something on the map that is moved by hand. */
export interface Movable {
	/** Unique in the story. */
	key: string;
	/** What it is called, e.g. `Dakar`. */
	name: string;
	/** What an undo calls the change. */
	change: string;
	path: EditPath;
	/** Where it is in the window, in CSS pixels; undefined where it is not seen. */
	where: () => Point | undefined;
	/** The field’s value after so many pixels. */
	moved: (by: Point, camera: Camera) => number[] | Side;
	/** How far an arrow key moves it, in pixels. @default 1 */
	stride?: number;
	/** Whether it stands on the ground, and not on the screen. */
	isOnGround: boolean;
}

/** The side of its point on which a name stands. */
export type Side = 'left' | 'right' | 'top' | 'bottom';

/** An arrow key takes a name to the other side of its point, however long it is. */
const OVER = 400;

/** A note stands at most so far from its point, in pixels. */
const FARTHEST = 400;

const onMap = (kind: string, id: string): HTMLElement | undefined =>
	[...(storyMap()?.querySelectorAll<HTMLElement>(`[data-contrail="${kind}"]`) ?? [])].find(
		({ dataset }) => dataset.id === id
	);

/** The point of a place or a note, which has no size. */
function pointOf(kind: string, id: string): Point | undefined {
	const { left, top } = onMap(kind, id)?.getBoundingClientRect() ?? {};
	return left === undefined || top === undefined ? undefined : [left, top];
}

const ground = (at: LonLat) => ({
	isOnGround: true,
	moved: (by: Point, now: Camera) => [...movedBy(at, by, now)]
});

/** All that can be moved, of what a file holds. */
export function movablesOf(data: unknown): Movable[] {
	return [
		...placesOf(data).map(({ id, name, at }) => ({
			key: `place ${id}`,
			name,
			change: `place of ${name}`,
			path: ['places', id, 'at'],
			where: () => pointOf('place', id),
			...ground(at)
		})),
		...placesOf(data).flatMap(({ id, name }): Movable[] =>
			// The name of a region stands on its point.
			valueAt(data, ['places', id, 'kind']) === 'region'
				? []
				: [
						{
							key: `name ${id}`,
							name: `the name of ${name}`,
							change: `side of ${name}`,
							path: ['places', id, 'side'],
							where: () => middleOfName(id),
							moved: (by) => sideAfter(id, by),
							stride: OVER,
							isOnGround: false
						}
					]
		),
		...notesOf(data).flatMap(({ id, text, at }): Movable[] => [
			{
				key: `note ${id}`,
				name: `the text of “${text}”`,
				change: `text’s place of “${text}”`,
				path: ['annotations', id, 'offset'],
				where: () => middleOfText(id),
				moved: (by) => offsetAfter(id, by),
				isOnGround: false
			},
			...(at
				? [
						{
							key: `note’s point ${id}`,
							name: `the point of “${text}”`,
							change: `point of “${text}”`,
							path: ['annotations', id, 'at'],
							where: () => pointOf('annotation', id),
							...ground(at)
						}
					]
				: [])
		]),
		...areasOf(data).flatMap(({ id, name, outline }) =>
			outline.map((at, index) => ({
				key: `area ${id} ${index}`,
				name: `corner ${index + 1} of ${name}`,
				change: `corner ${index + 1} of ${name}`,
				path: ['areas', id, 'outline', index],
				where: () => (onMap('area', id) ? onScreen(at) : undefined),
				...ground(at)
			}))
		),
		...linesOf(data).flatMap(({ id, name, points }) =>
			points.map((at, index) => ({
				key: `line ${id} ${index}`,
				name: `point ${index + 1} of ${name}`,
				change: `point ${index + 1} of ${name}`,
				path: ['lines', id, 'points', index],
				where: () => (onMap('route', id) ? onScreen(at) : undefined),
				...ground(at)
			}))
		)
	];
}

function middleOfName(id: string): Point | undefined {
	const name = onMap('place', id)?.querySelector('.contrail-name');
	if (!name || getComputedStyle(name).visibility === 'hidden') return undefined;
	const { left, top, width, height } = name.getBoundingClientRect();
	return [left + width / 2, top + height / 2];
}

/** The side of its point on which a name is let go. */
export function sideAfter(id: string, [x, y]: Point): Side {
	const [pointX, pointY] = pointOf('place', id) ?? [0, 0];
	const [nameX, nameY] = middleOfName(id) ?? [pointX, pointY];
	const [right, down] = [nameX + x - pointX, nameY + y - pointY];
	if (Math.abs(right) > Math.abs(down)) return right > 0 ? 'right' : 'left';
	return down > 0 ? 'bottom' : 'top';
}

function middleOfText(id: string): Point | undefined {
	const box = onMap('annotation', id)?.querySelector('.contrail-text')?.getBoundingClientRect();
	return box && [box.left + box.width / 2, box.top + box.height / 2];
}

/** How far a note's text stands from its point, after it was moved from where it is seen. */
export function offsetAfter(id: string, [x, y]: Point): number[] {
	const note = onMap('annotation', id);
	const side = note?.dataset.side ?? '';
	const size = (name: string): number => parseFloat(note?.style.getPropertyValue(name) ?? '') || 0;
	const right = side.startsWith('right') ? 1 : side.startsWith('left') ? -1 : 0;
	const down = side.endsWith('bottom') ? 1 : side.endsWith('top') ? -1 : 0;
	return [right * size('--right') + x, down * size('--down') + y].map((value) =>
		Math.round(Math.max(-FARTHEST, Math.min(FARTHEST, value)))
	);
}

/** Where a point of a flat map is seen in the window. */
export function onScreen(at: LonLat): Point | undefined {
	const { left, top, width, height } = storyMap()?.getBoundingClientRect() ?? new DOMRect();
	const now = camera.now;
	if (!now || now.pitch > 0) return undefined;
	const middle = project(now.center);
	const point = project(at);
	// The copy of the world that is nearest.
	const nearest = [point[0] + Math.round(middle[0] - point[0]), point[1]] as const;
	const [x, y] = toScreen(nearest, { ...now, center: middle }, { width, height });
	return [left + x, top + y];
}
