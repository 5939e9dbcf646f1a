import { MERCATOR_EDGE } from '../schema/fields.ts';
import type { Located } from '../source/located.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import { viewFields } from '../schema/map-schema.ts';
import type { Spot } from '../source/cursor.ts';

/** Degrees: a place farther than `FAR` from all others that would be nearer than `NEAR` if swapped looks swapped. */
const FAR = 40;
const NEAR = 12;

/** Bounds wider than this are more often a west and east swapped than a story that wide. */
const WIDE = 200;

/** The ways to say what a view shows, and what goes with each. */
const WAYS: Record<string, readonly string[]> = {
	center: ['center', 'zoom', 'bearing', 'pitch'],
	bounds: ['bounds', 'padding', 'maxZoom'],
	follow: ['follow', 'zoom', 'lookAhead']
};

/** Every place is compared with every other up to so many. */
const COMPARED = 500;

type LonLatLike = [number, number];

/** Checks points, outlines, bounds and views for what a map cannot show. */
export function checkGeography(story: Spot, located: Located, diagnostics: Diagnostics): void {
	const geography = new Geography(located, diagnostics);
	const points = story
		.get('places')
		.entries()
		.map(([, place]) => place.get('at'));
	for (const point of points) geography.point(point);
	geography.strangers(points);
	for (const [, area] of story.get('areas').entries()) {
		for (const corner of area.get('outline').items()) geography.point(corner);
	}
	for (const [, annotation] of story.get('annotations').entries()) geography.point(annotation.get('at'));
	for (const [, view] of story.get('views').entries()) geography.view(view);
}

class Geography {
	readonly #located: Located;
	readonly #diagnostics: Diagnostics;

	constructor(located: Located, diagnostics: Diagnostics) {
		this.#located = located;
		this.#diagnostics = diagnostics;
	}

	point(spot: Spot): void {
		const point = pair(spot);
		if (!point) return;
		const [lon, lat] = point;
		if (Math.abs(lat) > 90 && isPoint([lat, lon])) {
			return this.#diagnostics.add(234, this.#located.at(spot.path), { swapped: `[${lat}, ${lon}]` });
		}
		this.#degree(spot.get(0), 'longitude', lon, 180);
		this.#degree(spot.get(1), 'latitude', lat, MERCATOR_EDGE);
	}

	#degree({ path }: Spot, axis: string, value: number, most: number): void {
		if (Math.abs(value) <= most) return;
		this.#diagnostics.add(233, this.#located.at(path), { axis, value, limit: `from −${most} to ${most}` });
	}

	/** Points that only a swap would bring into the company of the others. */
	strangers(spots: Spot[]): void {
		if (spots.length > COMPARED) return;
		const points = spots.map((spot) => ({ spot, point: pair(spot) }));
		for (const { spot, point } of points) {
			if (!point || !isPoint(point)) continue;
			const [lon, lat] = point;
			let [nearest, nearestSwapped] = [Infinity, Infinity];
			for (const { point: other } of points) {
				if (!other || other === point) continue;
				nearest = Math.min(nearest, apart(point, other));
				nearestSwapped = Math.min(nearestSwapped, apart([lat, lon], other));
			}
			if (nearest < FAR || nearestSwapped > NEAR) continue;
			this.#diagnostics.add(266, this.#located.at(spot.path), { swapped: `[${lat}, ${lon}]` });
		}
	}

	view(view: Spot): void {
		const has = (key: string) => view.get(key).value !== undefined;
		const at = this.#located.nameOf(view.path);
		this.point(view.get('center'));
		this.#bounds(view.get('bounds'));
		const ways = Object.keys(WAYS).filter(has);
		const [way, second] = ways;
		if (second) return this.#diagnostics.add(232, at, { what: `has both "${way}" and "${second}"` });
		if (view.entries().some(([name]) => !Object.hasOwn(viewFields, name))) return;
		if (!way) {
			const what = has('zoom') ? 'has a "zoom" and no "center"' : 'does not say what it shows';
			return this.#diagnostics.add(232, at, { what });
		}
		if (way !== 'bounds' && !has('zoom')) this.#diagnostics.add(232, at, { what: 'has no "zoom"' });
		for (const [name, { path }] of view.entries()) {
			const owner = Object.keys(WAYS).find((other) => other !== way && WAYS[other]?.includes(name));
			if (!owner || WAYS[way]?.includes(name)) continue;
			this.#diagnostics.add(232, this.#located.nameOf(path), {
				what: `with "${way}" has no "${name}": it belongs to "${owner}"`
			});
		}
	}

	#bounds(spot: Spot): void {
		const [west, south, east, north, ...rest] = spot.numbers ?? [];
		if (west === undefined || south === undefined || east === undefined || north === undefined || rest.length)
			return;
		this.#degree(spot.get(0), 'longitude', west, 180);
		this.#degree(spot.get(1), 'latitude', south, MERCATOR_EDGE);
		this.#degree(spot.get(2), 'longitude', east, 180);
		this.#degree(spot.get(3), 'latitude', north, MERCATOR_EDGE);
		const at = this.#located.at(spot.path);
		if (south >= north) this.#diagnostics.add(235, at, { south, north });
		const degrees = east > west ? east - west : east - west + 360;
		if (east === west) this.#diagnostics.add(236, at, {});
		else if (degrees > WIDE && east < west) this.#diagnostics.add(267, at, { degrees: Math.round(degrees) });
	}
}

/** A point that is two numbers, whatever they are. */
function pair(spot: Spot): LonLatLike | undefined {
	const { numbers } = spot;
	return numbers?.length === 2 ? (numbers as LonLatLike) : undefined;
}

function isPoint([lon, lat]: LonLatLike): boolean {
	return Math.abs(lon) <= 180 && Math.abs(lat) <= MERCATOR_EDGE;
}

/** Degrees between two points on the plane of the map, round the world the short way. */
function apart([lonA, latA]: LonLatLike, [lonB, latB]: LonLatLike): number {
	const lon = Math.abs(lonA - lonB);
	return Math.hypot(Math.min(lon, 360 - lon), latA - latB);
}
