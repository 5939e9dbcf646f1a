import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Rgb = readonly [number, number, number];

const chart = readFileSync(new URL('../../src/lib/chart/Chart.svelte', import.meta.url), 'utf8');
const theme = readFileSync(new URL('../../src/lib/theme/theme.css', import.meta.url), 'utf8');

/** Both colours of a property that is set by `light-dark()`. */
function both(css: string, property: string): [light: string, dark: string] {
	const [, light = '', dark = ''] =
		new RegExp(`${property}:[^;]*light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? [];
	return [light, dark];
}

const linear = (hex: string): Rgb =>
	[1, 3, 5].map((at) => {
		const part = parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	}) as unknown as Rgb;

const times = (matrix: readonly Rgb[], [r, g, b]: Rgb): Rgb =>
	matrix.map(([x, y, z]) => x * r + y * g + z * b) as unknown as Rgb;

/** What eyes without one kind of cones see, by Machado, Oliveira and Fernandes (2009). */
const EYES: Record<string, readonly Rgb[]> = {
	'all cones': [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	],
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	]
};

/** OKLab, by Ottosson (2020). */
function lab(color: Rgb): Rgb {
	const cones = times(
		[
			[0.4122214708, 0.5363325363, 0.0514459929],
			[0.2119034982, 0.6806995451, 0.1073969566],
			[0.0883024619, 0.2817188376, 0.6299787005]
		],
		color
	).map((part) => Math.cbrt(Math.max(0, part))) as unknown as Rgb;
	return times(
		[
			[0.2104542553, 0.793617785, -0.0040720468],
			[1.9779984951, -2.428592205, 0.4505937099],
			[0.0259040371, 0.7827717662, -0.808675766]
		],
		cones
	);
}

const apart = (a: Rgb, b: Rgb): number => Math.hypot(...a.map((part, i) => part - b[i]!));
const luminance = (color: Rgb): number => 0.2126 * color[0] + 0.7152 * color[1] + 0.0722 * color[2];
function contrast(a: Rgb, b: Rgb): number {
	const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
	return (high + 0.05) / (low + 0.05);
}

const accent = both(theme, '--contrail-accent');
const others = [2, 3, 4, 5, 6].map((number) => both(chart, `--contrail-series-${number}`));
const SCHEMES = { light: 0, dark: 1 } as const;

describe.each(Object.entries(SCHEMES))('the colours of series, %s', (_, scheme) => {
	const colors = [accent, ...others].map((pair) => linear(pair[scheme]));

	it('stand out from the paper, 3 to 1', () => {
		const paper = linear(both(theme, '--contrail-paper')[scheme]);
		expect(colors.every((color) => contrast(color, paper) >= 3)).toBe(true);
	});

	it.each(Object.keys(EYES))('are told apart by eyes with %s', (eyes) => {
		const seen = colors.map((color) => lab(times(EYES[eyes]!, color)));
		const distances = seen.flatMap((a, i) => seen.slice(i + 1).map((b) => apart(a, b)));
		expect(distances).toHaveLength(15);
		// The least difference that is seen at a glance is about 0.02.
		expect(Math.min(...distances)).toBeGreaterThan(0.06);
	});
});
