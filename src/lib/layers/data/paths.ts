/**
 * The lines of each width in pixels as one path, the widest first. Where there are many lines, there are few paths.
 *
 * @param paths path data; empty for what is behind the horizon
 */
export function pathsByWidth(
	widths: readonly number[],
	paths: readonly (string | undefined)[]
): [width: string, d: string][] {
	const found = new Map<string, string>();
	widths.forEach((exact, i) => {
		const width = exact.toFixed(1);
		if (width !== '0.0' && paths[i]) found.set(width, (found.get(width) ?? '') + paths[i]);
	});
	return [...found].sort(([a], [b]) => Number(b) - Number(a));
}
