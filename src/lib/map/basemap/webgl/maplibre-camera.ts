import type { LngLat, Map as MaplibreMap } from 'maplibre-gl';
import { project, rotate, unproject, worldSize } from '../../../geo/index.ts';
import type { Camera, Padding } from '../../../geo/index.ts';

/** A camera as MapLibre takes it. */
interface MaplibreCamera {
	center: [lon: number, lat: number];
	zoom: number;
	bearing?: number;
	pitch?: number;
	padding?: Padding;
}

/**
 * Brings a camera to MapLibre. On a flat map that knows no middle north or south of the world's square, as a view of the
 * whole world has where a card covers half of the picture: there a padding moves the square's edge off the middle.
 *
 * @param isTurned whether the map is turned or tilted: one that is not, and stays so, is shown at less cost without both
 */
export function toMaplibre(camera: Camera, globe: boolean, isTurned: boolean): MaplibreCamera {
	const { center, zoom, bearing = 0, pitch = 0 } = camera;
	const y = Math.min(1, Math.max(0, center[1]));
	const [right, down] = rotate([0, 2 * (y - center[1]) * worldSize(zoom)], -bearing);
	const [left, top] = [Math.max(0, right), Math.max(0, down)];
	return {
		center: unproject([center[0], y]) as [number, number],
		zoom,
		...(globe ? {} : { padding: { left, right: left - right, top, bottom: top - down } }),
		...(isTurned || bearing || pitch ? { bearing, pitch } : {})
	};
}

/** The camera of a map that its reader moves. */
export function cameraOf(map: MaplibreMap, globe: boolean): Camera {
	const { clientWidth, clientHeight } = map.getContainer();
	const isCentred = globe || Object.values(map.getPadding()).every((side) => side === 0);
	const { lng, lat } = isCentred ? map.getCenter() : map.unproject([clientWidth / 2, clientHeight / 2]);
	const [zoom, bearing, pitch] = [map.getZoom(), map.getBearing(), map.getPitch()];
	return { center: project([lng, lat]), zoom, bearing, pitch };
}

/**
 * Lets a flat map show what is beyond both poles, where there is sea, as the drawn picture does. MapLibre by itself comes
 * nearer until a picture shows none of it.
 *
 * @param map undefined while MapLibre makes it
 */
export const pastPoles =
	(map: () => MaplibreMap | undefined) =>
	(center: LngLat, zoom: number): { center: LngLat; zoom: number } => ({
		center,
		zoom: Math.max(map()?.getMinZoom() ?? zoom, Math.min(map()?.getMaxZoom() ?? zoom, zoom))
	});
