/** Longitude, latitude. */
type Point = [number, number];

/** A number, with minutes and seconds, and with the letter of a direction before or after it. */
const ANGLE =
	/^\s*([NSEWO])?\s*([-+−]?\d+(?:\.\d+)?)\s*[°º]?\s*(?:(\d+(?:\.\d+)?)\s*['′’])?\s*(?:(\d+(?:\.\d+)?)\s*(?:"|″|”|''))?\s*([NSEWO])?\s*$/i;

interface Angle {
	degrees: number;
	/** Undefined where no letter says it. */
	axis?: 'longitude' | 'latitude';
}

/**
 * Reads coordinates as maps and other programs write them: `38.72, -9.14` (latitude first), `38°43'N, 9°08'W`,
 * `{ lat: 38.72, lon: -9.14 }`.
 *
 * @returns longitude and latitude; undefined for anything else
 */
export function pointFrom(value: unknown): Point | undefined {
	if (typeof value === 'string') return pointOf(split(value));
	if (Array.isArray(value)) {
		const texts = value.map(String);
		// Without letters, two numbers in quotation marks may be in either order.
		return texts.some((text) => /[NSEWO]/i.test(text)) ? pointOf(texts) : undefined;
	}
	if (typeof value !== 'object' || value === null) return undefined;
	const fields = Object.fromEntries(
		Object.entries(value).map(([name, field]) => [name.toLowerCase(), field])
	);
	const lat: unknown = fields.lat ?? fields.latitude;
	const lon: unknown = fields.lon ?? fields.lng ?? fields.long ?? fields.longitude;
	return typeof lat === 'number' && typeof lon === 'number' ? checked([lon, lat]) : undefined;
}

/** Two halves of a text: at a comma, a semicolon, or the white space between two numbers. */
function split(text: string): string[] {
	const halves = text.split(/[,;]/);
	if (halves.length === 2) return halves;
	const withLetters =
		/^(.*?[NS])\s*(.+)$/i.exec(text) ?? /^\s*([-+−]?[\d.]+)\s+([-+−]?[\d.]+)\s*$/.exec(text);
	return withLetters ? withLetters.slice(1) : halves;
}

function pointOf(texts: readonly string[]): Point | undefined {
	const [first, second, ...rest] = texts.map(angleOf);
	if (!first || !second || rest.length > 0) return undefined;
	if (first.axis && first.axis === second.axis) return undefined;
	// Maps and search engines write the latitude first.
	const isLongitudeFirst = first.axis === 'longitude' || second.axis === 'latitude';
	const [lon, lat] = isLongitudeFirst ? [first, second] : [second, first];
	return checked([lon.degrees, lat.degrees]);
}

function angleOf(text: string): Angle | undefined {
	const [, before, degrees, minutes = '0', seconds = '0', after] = ANGLE.exec(text) ?? [];
	if (degrees === undefined) return undefined;
	const letter = (before ?? after)?.toUpperCase();
	const number = Number(degrees.replace('−', '-'));
	const size = Math.abs(number) + Number(minutes) / 60 + Number(seconds) / 3600;
	const isNegative = number < 0 || letter === 'S' || letter === 'W' || letter === 'O';
	const rounded = Number(size.toFixed(5));
	return {
		degrees: isNegative ? -rounded : rounded,
		...(letter && { axis: letter === 'N' || letter === 'S' ? 'latitude' : 'longitude' })
	};
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
