import { extent } from '../../geo/index.ts';

/** Says in a sentence what a layer shows, e.g. `People per km²: 3,108 areas, from 0.2 to 27,000; 4 without data.` */
export function describeNumbers(
	title: string,
	values: readonly (number | undefined)[],
	format: (value: number) => string,
	of: 'area' | 'place' | 'flow',
	locale = 'en'
): string {
	const numbers = values.filter((value) => value !== undefined);
	const [low, high] = extent(numbers);
	const count = (number: number): string => number.toLocaleString(locale);
	const missing = values.length - numbers.length;
	const range = numbers[0] !== undefined ? `, from ${format(low)} to ${format(high)}` : '';
	return `${title}: ${count(values.length)} ${of}${values.length === 1 ? '' : 's'}${range}${missing > 0 ? `; ${count(missing)} without data` : ''}.`;
}
