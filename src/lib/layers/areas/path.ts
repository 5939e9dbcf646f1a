import type { WorldPoint } from '../../geo/index.ts';
import type { MapFrame } from '../../map/index.ts';
import type { AreaShape } from './shapes.ts';

/**
 * The grid of a flat picture's points, in map units: half a pixel of a still, as its points go into the page's HTML. Live it
 * is as fine as the next two steps of the zoom need, so that the same paths serve while the camera moves.
 */
export function gridOf({ pathUnit, live }: Pick<MapFrame, 'pathUnit' | 'live'>): number {
	const exponent = Math.log2(pathUnit);
	return 2 ** (live ? 2 * Math.floor(exponent / 2) - 3 : Math.floor(exponent) - 1);
}

/**
 * Outlines on a flat map as path data.
 *
 * @param scale how many steps of the paths the world is wide
 */
export const outlineData = (shapes: readonly Pick<AreaShape, 'rings'>[], scale: number): string =>
	shapes.map(({ rings }) => rings.map((ring) => gridData(ring, scale)).join('')).join('');

/** The same on a globe or a tilted map, in its pixels. */
export const projectedData = (shapes: readonly Pick<AreaShape, 'polygons'>[], frame: MapFrame): string =>
	shapes.map(({ polygons }) => frame.area({ type: 'MultiPolygon', coordinates: polygons })).join('');

/** Two areas that share a border share its points, and the grid moves both alike. */
function gridData(ring: readonly WorldPoint[], scale: number): string {
	let [d, count] = ['', 0];
	let [penX, penY] = [0, 0];
	for (const [worldX, worldY] of ring) {
		const [x, y] = [Math.round(worldX * scale), Math.round(worldY * scale)];
		const [dx, dy] = [x - penX, y - penY];
		if (count > 0 && dx === 0 && dy === 0) continue;
		d += count === 0 ? `M${x} ${y}l` : `${count > 1 && dx >= 0 ? ' ' : ''}${dx}${dy < 0 ? '' : ' '}${dy}`;
		[penX, penY] = [x, y];
		count++;
	}
	// Fewer than three corners enclose nothing.
	return count > 3 ? `${d}z` : '';
}
