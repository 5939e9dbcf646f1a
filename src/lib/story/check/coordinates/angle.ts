/** An angle as coordinates have it. */
export interface Angle {
	degrees: number;
	/** Undefined where no letter says it. */
	axis?: 'longitude' | 'latitude';
}

/** Degrees, minutes and seconds, each behind the one before, and the letter of a direction before or after them. */
const ANGLE =
	/^([NSEWO])?\s*([-+]?\d{1,3}(?:\.\d+)?)(?:\s*°|\s*:|\s+(?=\d)|(?=\s*[NSEWO]?$))\s*(?:(\d{1,2}(?:\.\d+)?)(?:\s*'(?!')|\s*:|\s+(?=\d)|(?=\s*[NSEWO]?$))\s*(?:(\d{1,2}(?:\.\d+)?)\s*"?)?)?\s*([NSEWO])?$/i;

/** An angle as pilots write it: `384320N`, `00908W`. */
const AVIATION = /^(\d{2,3})(\d{2})(\d{2}(?:\.\d+)?)?([NSEW])$/i;

/** The languages in which O is the east, and those in which it is the west; elsewhere it may be either. */
const OST = /^(?:de|lb|gsw|nds)\b/i;
const OESTE = /^(?:es|pt|fr|it|ca|gl|oc|eu)\b/i;

/** Reads an angle such as `38.72`, `9°08'24"W` or `N 38 43.2`. */
export function angleOf(text: string, lang: string): Angle | undefined {
	const [, before, whole, minutes = '0', seconds = '0', after] = ANGLE.exec(plain(text)) ?? [];
	if (whole === undefined || (before && after)) return undefined;
	const letter = letterIn((before ?? after)?.toUpperCase(), lang);
	const number = Number(whole);
	const isWrong =
		letter === undefined ||
		(letter !== '' && whole.startsWith('-')) ||
		Number(minutes) >= 60 ||
		Number(seconds) >= 60 ||
		(Number(minutes) > 0 && !Number.isInteger(number));
	if (isWrong) return undefined;
	const size = Math.abs(number) + Number(minutes) / 60 + Number(seconds) / 3600;
	const isNegative = whole.startsWith('-') || letter === 'S' || letter === 'W';
	const rounded = Number(size.toFixed(5));
	return {
		degrees: isNegative && rounded !== 0 ? -rounded : rounded,
		...(letter && { axis: /[NS]/.test(letter) ? 'latitude' : 'longitude' })
	};
}

/** The same with one sign for each thing: some write minutes as `′`, others as `’` or `m`. */
function plain(text: string): string {
	return text
		.trim()
		.replace(/−/g, '-')
		.replace(/º|˚/g, '°')
		.replace(/′|’|´/g, "'")
		.replace(/″|”|''/g, '"')
		.replace(AVIATION, (_, d: string, m: string, s = '0', letter: string) => `${d}°${m}'${s}"${letter}`)
		.replace(/(\d)\s*d\s*(\d+)\s*m(?:\s*([\d.]+)\s*s)?/i, (_, d: string, m: string, s?: string) =>
			s === undefined ? `${d}°${m}'` : `${d}°${m}'${s}"`
		);
}

/** An English letter for a direction; an empty one where there is none, and undefined where it is not known. */
function letterIn(letter: string | undefined, lang: string): string | undefined {
	if (letter === 'O') return OST.test(lang) ? 'E' : OESTE.test(lang) ? 'W' : undefined;
	return letter ?? '';
}
