const SECOND = 1000;

/** Units of time, the largest first, with their lengths in milliseconds. */
const UNITS = [
	{ unit: 'day', size: 86_400 * SECOND },
	{ unit: 'hour', size: 3600 * SECOND },
	{ unit: 'minute', size: 60 * SECOND },
	{ unit: 'second', size: SECOND }
] as const;

/**
 * A duration in words, rounded to its two largest units: `3 h 20 min`, `2 days 4 h`, `45 s`.
 *
 * @param milliseconds the length of the duration; a negative one counts as 0
 * @param locale BCP 47
 * @param style `long` spells the units out, for screen readers: `3 hours 20 minutes`
 */
export function formatDuration(
	milliseconds: number,
	locale: string,
	style: 'short' | 'long' = 'short'
): string {
	const span = Math.max(0, milliseconds);
	const index = UNITS.findIndex(({ size }) => span >= size);
	const largest = UNITS.at(index) ?? UNITS[3];
	const smaller = UNITS[UNITS.indexOf(largest) + 1] ?? largest;
	const rounded = Math.round(span / smaller.size) * smaller.size;
	// 59 min 59.9 s is written as 1 h.
	const [carried] = UNITS.filter(({ size }) => rounded >= size);
	if (carried && carried.size > largest.size)
		return write(rounded / carried.size, carried.unit, locale, style);
	const parts = [write(Math.floor(rounded / largest.size), largest.unit, locale, style)];
	const rest = (rounded % largest.size) / smaller.size;
	if (rest > 0) parts.push(write(rest, smaller.unit, locale, style));
	return new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }).format(parts);
}

function write(count: number, unit: string, locale: string, style: 'short' | 'long'): string {
	const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: style });
	// In English, Intl writes “3 hr” and “45 sec”, where other languages have the symbols h and s.
	return format
		.formatToParts(count)
		.map(({ type, value }) => (type === 'unit' ? value.replace(/^hrs?$/, 'h').replace(/^sec$/, 's') : value))
		.join('');
}
