import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Tokens = Record<string, string>;

const read = (file: string): string =>
	readFileSync(new URL(`../../src/lib/theme/${file}.css`, import.meta.url), 'utf8')
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/\s+/g, ' ')
		.replace(/\( | \)/g, (space) => space.trim());

/** The media queries that the themes use, in the order in which a test may name them. */
type Query =
	| 'screen'
	| 'print'
	| 'print and (forced-colors: none)'
	| '(forced-colors: none)'
	| '(forced-colors: active)';

/** The properties that a theme sets on whatever matches a selector, by its rules without a query and under the given ones. */
function tokensOf(css: string, selector: string, ...queries: Query[]): Tokens {
	const media = [...css.matchAll(/@media ([^{]+) \{((?: :where\([^{]*\) \{[^}]*\})+) \}/g)];
	const always = media.reduce((rest, [block]) => rest.replace(block, ''), css);
	const inMedia = media
		.filter(([, query = '']) => queries.includes(query as Query))
		.map(([, , body]) => body);
	const declared = [always, ...inMedia]
		.flatMap((body = '') => [...body.matchAll(/:where\(([^{]*)\) \{([^}]*)\}/g)])
		.filter(([, selectors = '']) => selectors.split(/, (?![^(]*\))/).includes(selector))
		.flatMap(([, , body = '']) => [...body.matchAll(/([\w-]+): ([^;]+);/g)]);
	return Object.fromEntries(declared.map(([, name = '', value = '']) => [name, value.trim()]));
}

const propertiesOf = (tokens: Tokens): string[] =>
	Object.keys(tokens)
		.filter((name) => name.startsWith('--'))
		.sort();

/** The tokens as they look in one colour scheme. */
function seen(tokens: Tokens, scheme: 'light' | 'dark'): Tokens {
	const choose = (value: string) =>
		value.replace(/^light-dark\((.+), ((?:#|rgb).+)\)$/, scheme === 'light' ? '$1' : '$2');
	return Object.fromEntries(Object.entries(tokens).map(([name, value]) => [name, choose(value)]));
}

const [paper, night, wire] = [read('theme'), read('night'), read('wire')];
const NIGHT = "[data-look='night']";
const WIRE = "[data-look='wire']";
const [UNFORCED, PRINT_UNFORCED] = ['(forced-colors: none)', 'print and (forced-colors: none)'] as const;

const SCHEMES: [name: string, tokens: Tokens][] = [
	['paper, light', seen(tokensOf(paper, ':root', 'screen'), 'light')],
	['paper, dark', seen(tokensOf(paper, ':root', 'screen'), 'dark')],
	['paper, printed', seen(tokensOf(paper, ':root', 'print'), 'light')],
	['night', seen(tokensOf(night, NIGHT, 'screen', UNFORCED), 'dark')],
	['night, printed', seen(tokensOf(night, NIGHT, 'print', UNFORCED), 'light')],
	['wire, light', seen(tokensOf(wire, WIRE, 'screen', UNFORCED), 'light')],
	['wire, dark', seen(tokensOf(wire, WIRE, 'screen', UNFORCED), 'dark')],
	['wire, printed', seen(tokensOf(wire, WIRE, 'print', UNFORCED, PRINT_UNFORCED), 'light')]
];

/** Every property that the theme sets. */
const ALL = propertiesOf(tokensOf(paper, ':root'));
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

/** How `top` looks on an opaque `ground`. */
const over = (top: Colour, ground: Colour): Colour =>
	[...([0, 1, 2] as const).map((i) => top[i] * top[3] + ground[i] * (1 - top[3])), 1] as Colour;

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance([red, green, blue]: Colour): number {
	const [r = 0, g = 0, b = 0] = [red, green, blue]
		.map((channel) => channel / 255)
		.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio, as WCAG 2.2 defines it. */
function contrast(a: Colour, b: Colour): number {
	const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (high + 0.05) / (low + 0.05);
}

describe.each(SCHEMES)('%s', (_, tokens) => {
	const colour = (name: string) => parse(tokens[`--contrail-${name}`] ?? '');
	const text = ['ink', 'ink-quiet', 'accent', 'place'];

	test('nothing of a chart shows through a card', () => {
		const [card, ink] = [colour('card'), colour('ink')];
		const shown = over(card, ink).slice(0, 3);
		expect(Math.max(...shown.map((channel, i) => Math.abs(channel - card[i]!)))).toBeLessThan(1);
	});

	test.each(text)('%s can be read on paper, on a card over any map, and on the map', (name) => {
		const maps = ['map-sea', 'map-land'].map(colour);
		// Of everything under a card, a route makes text hardest to read.
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
		expect(propertiesOf(tokens).filter(isColour)).toEqual(COLOURS);
	});
});

test('the colour scheme is the system’s, unless the page decides; a night is dark, and paper never is', () => {
	const scheme = (css: string, selector: string, query: Query) =>
		tokensOf(css, selector, query)['color-scheme'];
	expect(scheme(paper, ':root', 'screen')).toBe('light dark');
	expect(scheme(paper, "[data-theme='light']", 'screen')).toBe('light');
	expect(scheme(paper, "[data-theme='dark']", 'screen')).toBe('dark');
	expect(scheme(paper, ':root', 'print')).toBe('light');
	expect(scheme(paper, '[data-theme]', 'print')).toBe('light');
	expect(scheme(night, NIGHT, 'screen')).toBe('dark');
	expect(scheme(night, NIGHT, 'print')).toBe('light');
	expect(scheme(wire, WIRE, 'screen')).toBeUndefined();
});

test.each([
	['paper', paper, ':root'],
	['night', night, NIGHT],
	['wire', wire, WIRE]
])('%s sets every property', (_, css, selector) => {
	expect(propertiesOf(tokensOf(css, selector, UNFORCED))).toEqual(ALL);
});

test('the colours that the reader has chosen replace every colour, in each look', () => {
	const forced = seen(tokensOf(paper, ':root', '(forced-colors: active)'), 'light');
	expect(COLOURS.filter((name) => !/^[A-Z]\w+$/.test(forced[name] ?? ''))).toEqual([]);
	for (const [css, selector] of [
		[night, NIGHT],
		[wire, WIRE]
	] as const) {
		expect(
			propertiesOf(tokensOf(css, selector, '(forced-colors: active)', 'print')).filter(isColour)
		).toEqual([]);
	}
});

test.each([paper, night, wire])('no rule has specificity, so one rule of the page changes a value', (css) => {
	// What is in a layer gives way to any rule of the page.
	const [unlayered = ''] = css.split('@layer contrail {');
	const selectors = [...unlayered.matchAll(/(^|[{}])\s*([^{}@;]+)\{/g)].map((m) => m[2]?.trim());
	expect(selectors.length).toBeGreaterThan(3);
	for (const selector of selectors) expect(selector).toMatch(/^:where\(.*\)$/);
});
