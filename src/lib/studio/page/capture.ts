import type { Operation } from '../../edit/index.ts';
import { unproject, worldSize } from '../../geo/index.ts';
import { SHOWN } from '../../story/schema/index.ts';
import type { Camera } from './camera.ts';
import { digitsAt, middlePoint, type Room } from './geography.ts';
import { chaptersOf, freshId, valueAt } from './story-fields.ts';

/** The view of a step, and who else shows it. */
export interface ShownView {
	id: string;
	/** The steps that show it; the opening is called `opening`. */
	steps: string[];
}

/** The view that a step shows: its own, or the last that one before it names. */
export function viewOf(data: unknown, step: string | undefined): ShownView | undefined {
	let current = String(valueAt(data, ['opening', 'view']) ?? '');
	const all: [step: string, view: string][] = [['opening', current]];
	for (const { id, view } of chaptersOf(data).flatMap(({ steps }) => steps)) {
		current = view ?? current;
		all.push([id, current]);
	}
	const [, id] = all.find(([one]) => one === (step ?? 'opening')) ?? [];
	if (!id) return undefined;
	return { id, steps: all.filter(([, view]) => view === id).map(([one]) => one) };
}

/** A number as a person would write it: a hundredth of a pixel finer than it is seen. */
const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/**
 * Where the map looks, as a view: of the same kind as the one before where that is possible.
 *
 * @param turn what the view has of these in place of what the map has
 */
export function viewFrom(
	camera: Camera,
	room: Room,
	before: unknown,
	{ bearing, pitch }: Pick<Camera, 'bearing' | 'pitch'> = camera
): Record<string, unknown> {
	const { zoom } = camera;
	const old = { ...(before as Record<string, unknown> | undefined) };
	const middle = middlePoint(camera, room);
	const digits = digitsAt(zoom);
	const shown = [...SHOWN, 'alt', 'graticule', 'towns', 'countries', 'seas'];
	const kept = Object.fromEntries(shown.flatMap((name) => (name in old ? [[name, old[name]]] : [])));
	const turned = {
		...(round(bearing, 1) !== 0 && { bearing: round(bearing, 1) }),
		...(round(pitch, 1) !== 0 && { pitch: round(pitch, 1) })
	};
	if (!('bounds' in old) || 'bearing' in turned || 'pitch' in turned) {
		const [lon, lat] = unproject(middle);
		return { center: [round(lon, digits), round(lat, digits)], zoom: round(zoom, 2), ...turned, ...kept };
	}
	const { padding, maxZoom } = old as { padding?: unknown; maxZoom?: number };
	const free = typeof padding === 'number' ? padding : 40;
	const size = worldSize(zoom);
	const [x, y] = [room.width - 2 * free, room.height - 2 * free].map((side) => Math.max(side, 40) / 2 / size);
	const [west, north] = unproject([middle[0] - x!, middle[1] - y!]);
	const [east, south] = unproject([middle[0] + x!, middle[1] + y!]);
	return {
		bounds: [west, south, east, north].map((value) => round(value, digits)),
		...(padding !== undefined && { padding: free }),
		...(maxZoom !== undefined && { maxZoom: Math.max(maxZoom, round(zoom, 2)) }),
		...kept
	};
}

/** The operations that give a step a view of its own. */
export function ownView(data: unknown, step: string, view: Record<string, unknown>): Operation[] {
	const views = (valueAt(data, ['views']) ?? {}) as Record<string, unknown>;
	const id = step in views ? freshId(Object.keys(views), step) : step;
	const path = step === 'opening' ? ['opening', 'view'] : ['steps', step, 'view'];
	return [
		{ type: 'setView', id, view },
		{ type: 'setField', path, value: id }
	];
}
