import { pointAt } from './simplify.js';

/** @typedef {import('./topology.js').Line} Line */

/**
 * Writes SVG path data: an absolute `M` and one relative `l` for each line, and `z` for closed ones. Relative steps take
 * fewer digits than positions, and code that reads the paths needs three commands only.
 *
 * @param {Line[]} lines
 * @param {boolean} closed
 * @param {number} [scale] how many map units a unit of the path is; what is smaller than one is left out
 */
export function toPath(lines, closed, scale = 1) {
	return lines
		.map((line) => onGrid(closed ? line.slice(0, -1) : line, scale))
		.filter(({ length }) => length > (closed ? 2 : 1))
		.map((line) => subpath(line) + (closed ? 'z' : ''))
		.join('');
}

/**
 * @param {Line} line
 * @param {number} scale
 * @returns {Line}
 */
function onGrid(line, scale) {
	/** @type {Line} */
	const rounded = line.map(([x, y]) => [Math.round(x / scale), Math.round(y / scale)]);
	return rounded.filter(([x, y], i) => x !== rounded[i - 1]?.[0] || y !== rounded[i - 1]?.[1]);
}

/** @param {Line} line */
function subpath(line) {
	const [x, y] = pointAt(line, 0);
	let [fromX, fromY] = [x, y];
	const steps = line.slice(1).map(([toX, toY]) => {
		const step = pair(toX - fromX, toY - fromY);
		[fromX, fromY] = [toX, toY];
		return step;
	});
	return `M${pair(x, y)}l${join(steps)}`;
}

/**
 * @param {number} x
 * @param {number} y
 */
function pair(x, y) {
	return join([String(x), String(y)]);
}

/**
 * Joins numbers. A minus sign separates two numbers as well as a space does.
 *
 * @param {string[]} numbers
 */
function join(numbers) {
	return numbers.join(' ').replaceAll(' -', '-');
}
