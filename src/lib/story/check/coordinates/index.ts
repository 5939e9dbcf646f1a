import { angleOf, type Angle } from './angle.ts';

/** Longitude, latitude. */
type Point = [number, number];

/** How fields for latitude and longitude are called. */
const LATITUDE = ['lat', 'latitude', 'y'];
const LONGITUDE = ['lon', 'lng', 'long', 'longitude', 'x'];

/** What other programs write around coordinates: `geo:38.72,-9.14`, `(38.72, -9.14)`. */
const AROUND = /^\s*(?:geo:)?\s*[([]?\s*(.*?)\s*[)\]]?\s*$/is;

/** Where the address of a map names the latitude and the longitude: `…/@38.72,-9.14,12z`, `…?q=38.72,-9.14`, `…#map=12/38.72/-9.14`. */
const MAP_ADDRESS = /^\s*https?:\/\/\S*?[@=/](-?\d{1,2}\.\d+)(?:,|%2C|\/)(-?\d{1,3}\.\d+)/i;

/** Two numbers with decimal commas, and what separates them. */
const DECIMAL_COMMAS =
	/^([NSEW]?\s*[-+−]?\d+,\d+\s*[°º]?\s*[NSEWO]?)\s*(?:;|,(?=\s)|\/|\s)\s*([NSEW]?\s*[-+−]?\d+,\d+\s*[°º]?\s*[NSEWO]?)$/i;

/** ISO 6709: latitude, longitude, and perhaps the height. */
const ISO_6709 = /^([-+]\d{1,2}(?:\.\d+)?)([-+]\d{1,3}(?:\.\d+)?)(?:[-+]\d+(?:\.\d+)?)?\/?$/;

/** Where a text may fall into two halves without a comma: between two numbers, behind a letter, before one. */
const HALVES = [
	/^([-+−]?[\d.]+[°º]?)\s+([-+−]?[\d.]+[°º]?)$/,
	/^(.*[\d°º'′’"″”s]\s*[NSEWO])\s*([-+−]?\d.*)$/i,
	/^([NSEW].*[\d°º'′’"″”s])[\s,]*([NSEW].*)$/i
];

/**
 * Reads coordinates as maps and other programs write them: `38.72, -9.14` (latitude first), `38°43'N, 9°08'W`,
 * `38,72; -9,14`, `{ lat: 38.72, lon: -9.14 }`.
 *
 * @param lang the story's language: in German O is the east, in Spanish the west
 * @returns longitude and latitude; undefined for anything else
 */
export function pointFrom(value: unknown, lang = 'en'): Point | undefined {
	if (typeof value === 'string') return pointIn(value, lang);
	if (Array.isArray(value)) {
		const texts = value.map(String);
		// Without letters, two numbers in quotation marks may be in either order.
		return texts.some((text) => /[NSEWO]/i.test(text)) ? pointOf(texts, lang) : undefined;
	}
	if (typeof value !== 'object' || value === null) return undefined;
	const fields = new Map(Object.entries(value).map(([name, field]) => [name.toLowerCase(), String(field)]));
	const [lat, lon] = [LATITUDE, LONGITUDE].map((names) => {
		const name = names.find((one) => fields.has(one));
		return angleOf(fields.get(name ?? '') ?? '', lang);
	});
	if (!lat || !lon || lat.axis === 'longitude' || lon.axis === 'latitude') return undefined;
	return checked([lon.degrees, lat.degrees]);
}

function pointIn(written: string, lang: string): Point | undefined {
	// Full-width letters and digits are those of ASCII.
	const text = written.replace(/[\uFF01-\uFF5E]/g, (sign) => sign.normalize('NFKC'));
	const [, mapLat, mapLon] = MAP_ADDRESS.exec(text) ?? [];
	if (mapLat !== undefined) return checked([Number(mapLon), Number(mapLat)]);
	const [, wkt] = /^\s*POINT\s*\(([^)]*)\)\s*$/i.exec(text) ?? [];
	if (wkt !== undefined) {
		const [lon, lat, ...more] = wkt.trim().split(/\s+/).map(Number);
		const isPoint = lon !== undefined && lat !== undefined && more.length === 0;
		return isPoint ? checked([lon, lat]) : undefined;
	}
	const [, bare = ''] = AROUND.exec(text) ?? [];
	const named = withLetters(bare);
	return halvesOf(named)
		.map((halves) => pointOf(halves, lang))
		.find(Boolean);
}

/** Directions and the names of the two numbers as single letters: `lat 38.72` becomes `38.72`, `north 38` becomes `N 38`. */
function withLetters(text: string): string {
	const spoken = text.replace(/\b(north|south|east|west)\b/gi, (word) => word.charAt(0).toUpperCase());
	// Only in this order: the other one would be a longitude first.
	const [, lat, lon] =
		/^lat(?:itude)?[\s:=]*(.+?)[\s,;]+(?:lon|lng|long|longitude)[\s:=]+(.+)$/i.exec(spoken) ?? [];
	return lat !== undefined && lon !== undefined ? `${lat}; ${lon}` : spoken;
}

/** The ways in which a text may fall into two halves. */
function halvesOf(text: string): string[][] {
	const iso = ISO_6709.exec(text);
	if (iso) return [iso.slice(1)];
	const commas = DECIMAL_COMMAS.exec(text);
	if (commas) return [commas.slice(1).map((half) => half.replace(',', '.'))];
	const separated = text.split(/[,;/|]/);
	if (separated.length === 2) return [separated];
	return HALVES.flatMap((pattern) => {
		const found = pattern.exec(text);
		return found ? [found.slice(1)] : [];
	});
}

function pointOf(texts: readonly string[], lang: string): Point | undefined {
	const [first, second, ...rest] = texts.map((text) => angleOf(text, lang));
	if (!first || !second || rest.length > 0) return undefined;
	if (first.axis && first.axis === second.axis) return undefined;
	const isLongitudeFirst = first.axis === 'longitude' || second.axis === 'latitude';
	const [lon, lat] = isLongitudeFirst ? [first, second] : [second, first];
	return checked([lon.degrees, lat.degrees]) ?? swapped(first, second);
}

/** Maps and search engines write the latitude first. Where the first number can be none, it is the longitude. */
function swapped(first: Angle, second: Angle): Point | undefined {
	return first.axis || second.axis ? undefined : checked([first.degrees, second.degrees]);
}

function checked([lon, lat]: Point): Point | undefined {
	return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : undefined;
}

/** Four whole numbers in place of two are two numbers with decimal commas: `[-9,14, 38,72]`. */
export function withoutDecimalCommas(numbers: readonly number[] | undefined): Point | undefined {
	if (numbers?.length !== 4 || !numbers.every(Number.isInteger)) return undefined;
	const [lon, lonDecimals, lat, latDecimals] = numbers as [number, number, number, number];
	if (lonDecimals < 0 || latDecimals < 0) return undefined;
	return checked([Number(`${lon}.${lonDecimals}`), Number(`${lat}.${latDecimals}`)]);
}
