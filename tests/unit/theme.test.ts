import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Tokens = Record<string, string>;

const read = (file: string): string =>
	readFileSync(new URL(`../../src/lib/theme/${file}.css`, import.meta.url), 'utf8')
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/\s+/g, ' ')
		.replace(/\( | \)/g, (space) => space.trim());

/** What a theme sets under a query (none: always) for whatever matches a part of a selector, in the file's order. */
function rules(css: string, query: string, part: string): Tokens {
	const blocks = [...css.matchAll(/@media ([^{]+) \{((?: :where\([^{]*\) \{[^}]*\})+) \}/g)];
	const always = blocks.reduce((rest, [block]) => rest.replace(block, ''), css);
	const inside = query
		? blocks.filter(([, name]) => name === query).map(([, , body = '']) => body)
		: [always];
	const found = inside.flatMap((body) => [...body.matchAll(/:where\(([^{]*)\) \{([^}]*)\}/g)]);
	const parts = found.filter(([, selector = '']) => selector.split(/, (?![^(]*\))/).includes(part));
	const declared = parts.flatMap(([, , body = '']) => [...body.matchAll(/(--[\w-]+): ([^;]+);/g)]);
	return Object.fromEntries(declared.map(([, name = '', value = '']) => [name, value.trim()]));
}

const [paper, night, wire] = [read('theme'), read('night'), read('wire')];
const NIGHT = "[data-look='night']";
const WIRE = "[data-look='wire']";

const SCHEMES: [name: string, tokens: Tokens][] = [
	['paper, light', rules(paper, '', "[data-theme='light']")],
	['paper, dark', rules(paper, 'screen', "[data-theme='dark']")],
	['night', rules(night, 'screen', NIGHT)],
	['night, printed', rules(night, 'print', NIGHT)],
	['wire, light', rules(wire, '', WIRE)],
	['wire, dark', rules(wire, 'screen', `${WIRE}[data-theme='dark']`)],
	['wire, printed', rules(wire, 'print', WIRE)]
];

/** Every property that the theme of the site sets. */
const ALL = Object.keys(rules(paper, '', ':root')).sort();
const isColour = (name: string): boolean => !/-(font|size|radius)/.test(name);
const COLOURS = ALL.filter(isColour);

type Colour = [red: number, green: number, blue: number, alpha: number];

function parse(colour: string): Colour {
	const numbers = colour.startsWith('#')
		? (colour.length < 7 ? colour.replace(/\w/g, '$&$&') : colour)
				.match(/\w\w/g)!
				.map((two) => parseInt(two, 16))
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

describe.each(SCHEMES)('%s', (_, tokens) => {
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

	test('the ground is quieter than the lines', () => {
		const [sea, land, coast, border] = ['sea', 'land', 'coast', 'border'].map((name) =>
			colour(`map-${name}`)
		);
		expect(contrast(sea!, land!)).toBeGreaterThan(1.03);
		expect(contrast(sea!, land!)).toBeLessThan(1.3);
		expect(contrast(coast!, sea!)).toBeGreaterThan(1.5);
		expect(contrast(coast!, sea!)).toBeLessThan(3);
		expect(contrast(border!, land!)).toBeGreaterThan(1.3);
	});

	test('no colour is left out', () => {
		expect(Object.keys(tokens).filter(isColour).sort()).toEqual(COLOURS);
	});
});

test('the system’s dark scheme and the page’s own are the same', () => {
	const dark = 'screen and (prefers-color-scheme: dark)';
	expect(rules(paper, dark, ":root:not([data-theme='light'])")).toEqual(
		rules(paper, 'screen', "[data-theme='dark']")
	);
	expect(rules(wire, dark, `${WIRE}:not([data-theme='light'], [data-theme='light'] *)`)).toEqual(
		rules(wire, 'screen', `${WIRE}[data-theme='dark']`)
	);
});

test.each([
	['paper', paper, ':root'],
	['night', night, NIGHT],
	['wire', wire, WIRE]
])('%s sets every property, and each colour anew where the reader has chosen colours', (_, css, part) => {
	expect(Object.keys({ ...rules(css, '', part), ...rules(css, 'screen', part) }).sort()).toEqual(ALL);
	expect(Object.keys(rules(css, '(forced-colors: active)', part)).sort()).toEqual(COLOURS);
	expect(rules(css, 'print', part)).toMatchObject({ '--contrail-paper': '#fff' });
});

test.each([paper, night, wire])(
	'no rule has specificity, so that one rule of the page changes a value',
	(css) => {
		const selectors = [...css.matchAll(/(^|[{}])\s*([^{}@;]+)\{/g)].map((m) => m[2]?.trim());
		expect(selectors.length).toBeGreaterThan(3);
		for (const selector of selectors) expect(selector).toMatch(/^:where\(.*\)$/);
	}
);
