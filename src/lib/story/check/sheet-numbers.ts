/** The signs that stand before decimals, and what each means for the other one: it groups thousands. */
const NOTATIONS = [
	{
		decimal: '.',
		group: ',',
		plain: /^[+-]?\d*\.?\d+(?:e[+-]?\d+)?$/i,
		grouped: /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/
	},
	{
		decimal: ',',
		group: '.',
		plain: /^[+-]?\d*,?\d+(?:e[+-]?\d+)?$/i,
		grouped: /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/
	}
] as const;

type Notation = (typeof NOTATIONS)[number];

/** What a text is as a number: undefined for none, both readings where nothing tells which of them is meant. */
export type ReadNumber = number | { readings: [number, number] } | undefined;

/**
 * Reads a column of numbers as spreadsheets write them: `1500`, `1.5` or `1,5`, `1,500.5` or `1.500,5`, `1 500`, `1’500`.
 * A column is written in one way: where `1,500` may be two numbers, one beside it that may not tells which it is.
 */
export function readNumbers(texts: readonly string[]): ReadNumber[] {
	const read = texts.map((text) => NOTATIONS.map((notation) => numberIn(text, notation)));
	const certain = NOTATIONS.map((_, index) =>
		read.some((readings) => readings[index] !== undefined && readings[1 - index] === undefined)
	);
	return read.map(([point, comma]) => {
		if (point === undefined || comma === undefined || point === comma) return point ?? comma;
		if (certain[0] === certain[1]) return { readings: [point, comma] };
		return certain[0] ? point : comma;
	});
}

function numberIn(text: string, { decimal, group, plain, grouped }: Notation): number | undefined {
	// Blanks and apostrophes between groups of three digits mean the same everywhere.
	const compact = text.replace('−', '-').replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '');
	if (!plain.test(compact) && !grouped.test(compact)) return undefined;
	const number = Number(compact.replaceAll(group, '').replace(decimal, '.'));
	return Number.isFinite(number) ? number : undefined;
}
