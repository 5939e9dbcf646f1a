import { turnedSize, worldSize } from '../../../geo/index.ts';
import type { Camera, Size } from '../../../geo/index.ts';
import { savesData } from '../../../theme/index.ts';
import { whenIdle } from './when-idle.ts';

/** MapLibre asks for vector tiles by the whole zoom below the camera's. */
export interface Tile {
	z: number;
	x: number;
	y: number;
}

/**
 * The tiles that a flat map shows.
 *
 * @param maxZoom the archive's closest zoom: closer views stretch its tiles
 */
export function tilesIn({ center, zoom, bearing = 0 }: Camera, size: Size, maxZoom: number): Tile[] {
	const z = Math.max(0, Math.min(maxZoom, Math.floor(zoom)));
	const count = 2 ** z;
	const scale = count / worldSize(zoom) / 2;
	const turned = turnedSize(size, bearing);
	const [halfWidth, halfHeight] = [turned.width * scale, turned.height * scale];
	const [x, y] = [center[0] * count, center[1] * count];
	const tiles = new Map<number, Tile>();
	for (let row = Math.max(0, Math.floor(y - halfHeight)); row < Math.min(count, y + halfHeight); row++) {
		for (let column = Math.floor(x - halfWidth); column < x + halfWidth; column++) {
			const wrapped = ((column % count) + count) % count;
			tiles.set(row * count + wrapped, { z, x: wrapped, y: row });
		}
	}
	return [...tiles.values()];
}

/**
 * Fetches the tiles of one view after the other while the page is idle, so that they never delay what is on screen. Those of
 * a view are asked for together, in as few requests as the archive allows. A reader who saves data or has a slow line gets
 * none ahead of time.
 *
 * @param views the addresses of each view's tiles
 * @returns how to stop
 */
export function warmTiles(
	views: ReadonlyArray<readonly string[]>,
	warm: (url: string) => Promise<void>
): () => void {
	let isOver = savesData();
	const warmAll = async (): Promise<void> => {
		for (const view of views) {
			await whenIdle();
			if (isOver) return;
			await Promise.all(view.map(warm));
		}
	};
	void warmAll();
	return () => {
		isOver = true;
	};
}
