import { zoomPath } from '../../geo/index.ts';
import { type Focus, WHOLE } from './focus.ts';

/**
 * Gets the part of a picture that a camera sees on its way along a list of parts. It depends on `progress` alone. Between two
 * parts the camera pans and zooms at a constant perceived speed, and rises over a long way, as that of a map does.
 *
 * @param parts one or more
 * @param progress how far the camera is along the list: 0 at the first part, 1 at the last
 */
export function focusAt(parts: readonly Focus[], progress: number): Focus {
	const last = parts.length - 1;
	const position = Math.min(Math.max(progress, 0), 1) * last || 0;
	const index = Math.floor(position);
	const from = parts[index] ?? WHOLE;
	const to = parts[index + 1];
	return to ? between(from, to, position - index) : from;
}

/** As a camera sees a part: its middle, its size, and how much of the size its width and height are. */
function seen([left, top, right, bottom]: Focus) {
	const [width, height] = [right - left, bottom - top];
	const size = Math.max(width, height);
	return { x: left + right, y: top + bottom, size, wide: width / size, high: height / size };
}

function between(from: Focus, to: Focus, fraction: number): Focus {
	if (fraction === 0) return from;
	const [a, b] = [seen(from), seen(to)];
	const distance = Math.hypot(b.x - a.x, b.y - a.y) / 2;
	const [panned, size] = zoomPath(a.size, b.size, distance).at(fraction);
	const x = a.x + (b.x - a.x) * panned;
	const y = a.y + (b.y - a.y) * panned;
	const width = size * a.wide * (b.wide / a.wide) ** fraction;
	const height = size * a.high * (b.high / a.high) ** fraction;
	return [(x - width) / 2, (y - height) / 2, (x + width) / 2, (y + height) / 2];
}
