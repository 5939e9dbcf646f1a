/** The least and the most of some numbers; `[Infinity, -Infinity]` of none. Unlike `Math.min(...)`, of as many as there are. */
export const extent = (values: readonly number[]): [least: number, most: number] =>
	values.reduce<[number, number]>(
		([least, most], value) => [Math.min(least, value), Math.max(most, value)],
		[Infinity, -Infinity]
	);
