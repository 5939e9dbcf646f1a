import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';

/** @typedef {[number, number]} Point */
/** @typedef {Point[]} Ring */

/** Countries without a number of ISO's, by what `world-atlas` calls them. */
const WITHOUT_NUMBER = new Map([['Kosovo', 'XK']]);

/** A name is this wide, in pixels, where the map is 512 pixels wide at zoom 0. */
const NAME = 84;
const MAP = 512;

/** A country's largest part is looked through by so many points across. */
const GRID = 40;

const mercator = (/** @type {number} */ lat) =>
	(Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
const latitude = (/** @type {number} */ y) => (Math.atan(Math.exp((y * Math.PI) / 180)) * 360) / Math.PI - 90;

/** @param {Ring} ring */
function areaOf(ring) {
	let area = 0;
	ring.forEach(([x, y], i) => {
		const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [0, 0];
		area += x * nextY - nextX * y;
	});
	return Math.abs(area) / 2;
}

/** @param {Point} point @param {Ring} ring */
function isInside([x, y], ring) {
	let inside = false;
	ring.forEach(([ax, ay], i) => {
		const [bx, by] = ring[(i + 1) % ring.length] ?? [0, 0];
		if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
	});
	return inside;
}

/**
 * How far a name may go to either side of a point: it is wider than it is high.
 *
 * @param {Point} point
 * @param {Ring} ring
 */
function roomAt([x, y], ring) {
	return Math.min(...ring.map(([ax, ay]) => Math.hypot((ax - x) / 2, ay - y)));
}

/**
 * The point of a ring that has the most room around it.
 *
 * @param {Ring} ring in degrees, and on a Mercator map's heights
 * @returns {Point}
 */
function middleOf(ring) {
	const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
	const [left, right] = [Math.min(...xs), Math.max(...xs)];
	const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
	/** @type {{ point: Point, room: number }} */
	let best = { point: [(left + right) / 2, (bottom + top) / 2], room: -1 };
	for (let i = 1; i < GRID; i++) {
		for (let j = 1; j < GRID; j++) {
			/** @type {Point} */
			const point = [left + ((right - left) * i) / GRID, bottom + ((top - bottom) * j) / GRID];
			if (!isInside(point, ring)) continue;
			const room = roomAt(point, ring);
			if (room > best.room) best = { point, room };
		}
	}
	return best.point;
}

/**
 * Countries by their ISO codes, with a point in the largest part of their land, and the zoom from which a name fits into that part.
 *
 * @returns {{ code: string, point: Point, zoom: number }[]} the largest first
 */
export function countriesWithPoints() {
	const file = createRequire(import.meta.url).resolve('world-atlas/countries-110m.json');
	const atlas = JSON.parse(readFileSync(file, 'utf8'));
	/** @type {{ id?: string, properties: { name: string }, geometry: { type: string, coordinates: any } }[]} */
	const features = /** @type {any} */ (feature(atlas, atlas.objects.countries)).features;
	return features
		.flatMap(({ id, properties, geometry }) => {
			const code = id === undefined ? WITHOUT_NUMBER.get(properties.name) : codeOf(id);
			if (!code || code === 'AQ') return [];
			const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
			const rings = polygons.map((/** @type {Ring[]} */ [outline]) =>
				(outline ?? []).map(([lon, lat]) => /** @type {Point} */ ([lon, mercator(Math.min(lat, 84))]))
			);
			/** @type {Ring} */
			const largest = rings.reduce((/** @type {Ring} */ a, /** @type {Ring} */ b) =>
				areaOf(b) > areaOf(a) ? b : a
			);
			const [x, y] = middleOf(largest);
			const width = Math.sqrt(areaOf(largest));
			const zoom = Math.min(6, Math.max(1, Math.log2(NAME / ((width / 360) * MAP))));
			/** @type {Point} */
			const point = [x, latitude(y)];
			return [{ code, point, zoom }];
		})
		.sort((a, b) => a.zoom - b.zoom || (a.code < b.code ? -1 : 1));
}

/** The two letters of a country's three digits: language tags know them. */
function codeOf(/** @type {string} */ number) {
	const region = new Intl.Locale(`und-${number.padStart(3, '0')}`).region ?? '';
	return /^[A-Z]{2}$/.test(region) ? region : undefined;
}
