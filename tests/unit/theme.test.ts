import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Tokens = Record<string, string>;

const css = readFileSync(new URL('../../src/lib/theme/theme.css', import.meta.url), 'utf8');

/** The custom properties of every rule whose selector is `selector`, in order. */
function rules(selector: string): Tokens[] {
	return css
		.split(`:where(${selector}) {`)
		.slice(1)
		.map((rest) =>
			Object.fromEntries(
				[...(rest.split('}')[0] ?? '').matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((m) => [
					m[1] ?? '',
					m[2] ?? ''
				])
			)
		);
}

const light = rules(":root, [data-theme='light']")[0] ?? {};
const dark = rules("[data-theme='dark']")[0] ?? {};

type Colour = [red: number, green: number, blue: number, alpha: number];

function parse(colour: string): Colour {
	const numbers = colour.startsWith('#')
		? [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16))
		: (colour.match(/[\d.]+/g) ?? []).map(Number);
	const [red = NaN, green = NaN, blue = NaN, alpha = 1] = numbers;
	return [red, green, blue, alpha];
}

/** `top` as seen on an opaque `ground`. */
const over = (top: Colour, ground: Colour): Colour =>
	[...([0, 1, 2] as const).map((i) => top[i] * top[3] + ground[i] * (1 - top[3])), 1] as Colour;

/** WCAG 2.2, relative luminance. */
function luminance([red, green, blue]: Colour): number {
	const [r = 0, g = 0, b = 0] = [red, green, blue]
		.map((channel) => channel / 255)
		.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: Colour, b: Colour): number {
	const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (high + 0.05) / (low + 0.05);
}

describe.each([
	['light', light],
	['dark', dark]
])('%s', (_, tokens) => {
	const colour = (name: string) => parse(tokens[`--contrail-${name}`] ?? '');
	const text = ['ink', 'ink-quiet', 'accent', 'place'];

	test.each(text)('%s can be read on paper, on a card over any map, and on the map', (name) => {
		const maps = ['map-sea', 'map-land'].map(colour);
		// The worst that can lie under a card is a route.
		const cards = [...maps, colour('paper'), colour('route-tracked')].map((under) =>
			over(colour('card'), under)
		);
		for (const ground of [colour('paper'), ...cards, ...(name === 'ink-quiet' ? [] : maps)]) {
			expect(contrast(colour(name), ground)).toBeGreaterThanOrEqual(4.5);
		}
	});

	test.each(['route-tracked', 'route-reported', 'route-inferred', 'area', 'focus'])(
		'%s stands out from the map',
		(name) => {
			for (const ground of [colour('map-sea'), colour('map-land'), colour('paper')]) {
				expect(contrast(colour(name), ground)).toBeGreaterThanOrEqual(3);
			}
		}
	);
});

test('the system’s dark scheme and the page’s own are the same', () => {
	expect(rules(":root:not([data-theme='light'])")[0]).toEqual(dark);
});

test('dark and forced colours leave out no colour of the light scheme', () => {
	expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort());
	expect(Object.keys(rules(':root, [data-theme]')[1] ?? {}).sort()).toEqual(Object.keys(light).sort());
});

test('no rule has specificity, so that one rule of the page changes a value', () => {
	const selectors = [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/(^|[{}])\s*([^{}@;]+)\{/g)].map((m) =>
		m[2]?.trim()
	);
	expect(selectors.length).toBeGreaterThan(5);
	for (const selector of selectors) expect(selector).toMatch(/^:where\(.*\)$/);
});
