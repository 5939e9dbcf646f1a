import type { Point } from '../../../geo/index.ts';

/** The lines of coastlines' path data: each is `M x y`, then `l` with whole steps, then `z` where it is closed. */
export function readPath(path: string): Point[][] {
	return path
		.split('M')
		.filter(Boolean)
		.map((line) => {
			let [x, y] = [0, 0];
			const points: Point[] = [];
			const numbers = wholeNumbers(line);
			for (let index = 0; index + 1 < numbers.length; index += 2) {
				x += numbers[index] ?? 0;
				y += numbers[index + 1] ?? 0;
				points.push([x, y]);
			}
			return points;
		});
}

/** The whole numbers in a text, character by character: a regular expression takes three times as long for a world of coasts. */
function wholeNumbers(text: string): number[] {
	const numbers: number[] = [];
	let [value, sign, isOpen] = [0, 1, false];
	for (let at = 0; at <= text.length; at++) {
		const digit = text.charCodeAt(at) - 48;
		if (digit >= 0 && digit <= 9) {
			value = value * 10 + digit;
			isOpen = true;
			continue;
		}
		if (isOpen) numbers.push(sign * value);
		[value, sign, isOpen] = [0, text[at] === '-' ? -1 : 1, false];
	}
	return numbers;
}

/** Writes lines as `readPath` reads them. */
export function writePath(lines: readonly (readonly Point[])[], isClosed: boolean): string {
	return lines.map((line) => writeLine(line, isClosed)).join('');
}

function writeLine([first, ...rest]: readonly Point[], isClosed: boolean): string {
	if (!first || rest.length === 0) return '';
	let [x, y] = first;
	let steps = '';
	for (const [nextX, nextY] of rest) {
		steps += signed(nextX - x) + signed(nextY - y);
		[x, y] = [nextX, nextY];
	}
	return `M${first[0]} ${first[1]}l${steps.trimStart()}${isClosed ? 'z' : ''}`;
}

/** A minus sign parts two numbers as well as a space does. */
function signed(step: number): string {
	return step < 0 ? String(step) : ` ${step}`;
}
