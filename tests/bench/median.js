/**
 * The middle of numbers, of an even count the upper one; NaN where there are none.
 *
 * @param {readonly number[]} numbers
 */
export const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;
