import { scaleQuantile } from 'd3-scale';
import fc from 'fast-check';
import { ckmeans } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { breaksOf, classOf } from '../../src/lib/layers/classes/breaks.ts';
import { colorsOf, mix } from '../../src/lib/layers/classes/colors.ts';
import { rangesOf } from '../../src/lib/layers/legend/ranges.ts';

const numbers = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 60 });
const count = fc.integer({ min: 1, max: 8 });

/** How far the numbers of all classes lie from the middles of their classes, squared. */
function spread(values: readonly number[], breaks: readonly number[]): number {
	const classes = Array.from({ length: breaks.length + 1 }, (_, kind) =>
		values.filter((value) => classOf(value, breaks) === kind)
	);
	return classes.reduce((sum, own) => {
		if (own.length === 0) return sum;
		const mean = own.reduce((a, b) => a + b, 0) / own.length;
		return sum + own.reduce((a, b) => a + (b - mean) ** 2, 0);
	}, 0);
}

describe('classes', () => {
	it('hold as many numbers each, as d3 parts them', () => {
		fc.assert(
			fc.property(numbers, count, (values, classes) => {
				const range = Array.from({ length: classes }, (_, i) => i);
				const lowest = Math.min(...values);
				const expected = [...new Set(scaleQuantile(values, range).quantiles())].filter(
					(value) => value > lowest
				);
				const found = breaksOf(values, 'quantile', classes);
				expect(found).toHaveLength(expected.length);
				found.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 9));
			})
		);
	});

	it('are equally wide', () => {
		expect(breaksOf([10, 0, 3], 'equal', 5)).toEqual([2, 4, 6, 8]);
	});

	it('lie as near together as those of simple-statistics, an implementation of Jenks’ breaks', () => {
		fc.assert(
			fc.property(numbers, count, (values, classes) => {
				const most = Math.min(classes, new Set(values).size);
				const expected = ckmeans(values, most)
					.flatMap((own) => own.slice(0, 1))
					.slice(1);
				const found = breaksOf(values, 'natural', classes);
				expect(spread(values, found)).toBeCloseTo(spread(values, expected), 5);
				expect(found.length).toBeLessThan(classes);
			})
		);
	});

	it('keep their digits where the numbers are large and lie close together', () => {
		const base = 4e9;
		expect(
			breaksOf(
				[0, 1, 2, 50, 51, 90].map((value) => base + value),
				'natural',
				3
			)
		).toEqual([base + 50, base + 90]);
	});

	it('take thirty thousand numbers in a blink', () => {
		const values = Array.from({ length: 30_000 }, (_, i) => Math.round(1e6 * Math.abs(Math.sin(i))));
		const start = performance.now();
		expect(breaksOf(values, 'natural', 7)).toHaveLength(6);
		expect(performance.now() - start).toBeLessThan(2000);
	});

	it('begin where the page says, whatever the numbers are; of what is no number nothing is left', () => {
		expect(breaksOf([1, 2], [10, 100], 5)).toEqual([10, 100]);
		expect(breaksOf([1, 2], [100, NaN, 10, 10], 5)).toEqual([10, 100]);
		expect(breaksOf([], 'quantile', 5)).toEqual([]);
		expect(breaksOf([], 'natural', 5)).toEqual([]);
		expect(breaksOf([4, 4, 4], 'natural', 3)).toEqual([]);
	});

	it('are told by where a number lies, however they were made; each natural one has a number in it', () => {
		const ways = fc.constantFrom('quantile' as const, 'equal' as const, 'natural' as const);
		fc.assert(
			fc.property(numbers, count, ways, (values, classes, way) => {
				const breaks = breaksOf(values, way, classes);
				const kinds = values.map((value) => classOf(value, breaks));
				expect(kinds.every((kind, i) => kind === breaks.filter((least) => least <= values[i]!).length)).toBe(
					true
				);
				if (way === 'natural') expect(new Set(kinds).size).toBe(breaks.length + 1);
			})
		);
		expect(classOf(undefined, [1])).toBe(-1);
	});

	it('are named by their ends', () => {
		expect(rangesOf([3, 12, 40], [10, 20], String)).toEqual(['3 – 10', '10 – 20', '20 – 40']);
		expect(rangesOf([12], [10, 20], String)).toEqual(['10 – 10', '10 – 20', '20 – 20']);
		expect(rangesOf([], [], String)).toEqual([]);
	});
});

describe('colours', () => {
	it('go from one end of the palette to the other, however many there are', () => {
		fc.assert(
			fc.property(count, (classes) => {
				const colors = colorsOf(classes, 'sequential');
				expect(new Set(colors).size).toBe(classes);
				expect(colors.at(-1)).toContain('--contrail-class-high');
				if (classes > 1) expect(colors[0]).toContain('--contrail-class-low');
			})
		);
		expect(colorsOf(3, 'diverging')[1]).toContain('--contrail-map-land');
		expect(colorsOf(3, ['red', 'blue'])).toEqual(['red', 'blue', 'blue']);
	});

	it('of the way between two are mixed, and at its ends they are one of the two', () => {
		expect(mix('red', 'blue', 0)).toBe('red');
		expect(mix('red', 'blue', 1)).toBe('blue');
		expect(mix('red', 'red', 0.4)).toBe('red');
		expect(mix('red', 'blue', 0.25)).toBe('color-mix(in srgb, red, blue 25%)');
	});
});
