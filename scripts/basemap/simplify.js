/** @typedef {[x: number, y: number]} Point */

/**
 * The point at an index that the caller knows to be valid.
 *
 * @param {Point[]} line
 * @param {number} index counted from the end if negative
 */
export function pointAt(line, index) {
	return /** @type {Point} */ (line.at(index));
}

/**
 * Leaves out the points that lie within `tolerance` of the line drawn without them (Douglas and Peucker, 1973). The ends
 * stay. Unlike an area-based method it limits the error by a distance, which can be given in pixels of a zoom.
 *
 * @param {Point[]} line
 * @param {number} tolerance in the line's own units
 * @returns {Point[]}
 */
export function simplify(line, tolerance) {
	const keep = new Set([0, line.length - 1]);
	/** @type {[first: number, last: number][]} */
	const open = [[0, line.length - 1]];
	for (let span = open.pop(); span; span = open.pop()) {
		const [first, last] = span;
		const far = farthest(line, first, last);
		if (far.distance <= tolerance) continue;
		keep.add(far.index);
		open.push([first, far.index], [far.index, last]);
	}
	return line.filter((_, index) => keep.has(index));
}

/**
 * @param {Point[]} line
 * @param {number} first
 * @param {number} last
 */
function farthest(line, first, last) {
	const [ax, ay] = pointAt(line, first);
	const [bx, by] = pointAt(line, last);
	const far = { index: first, distance: 0 };
	for (let index = first + 1; index < last; index++) {
		const distance = toSegment(pointAt(line, index), ax, ay, bx - ax, by - ay);
		if (distance > far.distance) Object.assign(far, { index, distance });
	}
	return far;
}

/**
 * The distance of a point from the segment that starts at (ax, ay) and runs (dx, dy).
 *
 * @param {Point} point
 * @param {number} ax
 * @param {number} ay
 * @param {number} dx
 * @param {number} dy
 */
function toSegment([x, y], ax, ay, dx, dy) {
	const length2 = dx * dx + dy * dy;
	// An island's outline starts and ends at one point, so that its segment has no length.
	const along = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length2));
	return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
