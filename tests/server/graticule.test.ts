import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import GraticuleMap from './fixtures/GraticuleMap.svelte';

const world = { center: [0, 0] as [number, number], zoom: 0 };
const pictureOf = (props: Parameters<typeof GraticuleMap>[1]): string => {
	const { body } = render(GraticuleMap, { props });
	return /data-part="graticule"[\s\S]*?<\/svg>/.exec(body)![0];
};
const paths = (props: Parameters<typeof GraticuleMap>[1]): string[] =>
	[...pictureOf(props).matchAll(/ d="([^"]+)"/g)].map(([, d]) => d!);
const count = (d: string) => d.match(/M/g)!.length;

describe('a graticule on the server', () => {
	it('has a line every so many degrees, and the equator and the first meridian among them', () => {
		const [d] = paths({ view: world, every: 30 });
		// Twelve meridians, and the equator with two parallels on either side.
		expect(count(d!)).toBe(12 + 5);
		const starts = [...d!.matchAll(/M(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
		expect(starts.filter(([x]) => x === 32_768)).toHaveLength(1);
		expect(starts.filter(([x, y]) => x === 0 && y === 32_768)).toHaveLength(1);
	});

	it('has ten degrees from line to line where nothing else is asked for, and never less than one', () => {
		const [d] = paths({ view: world });
		expect(count(d!)).toBe(36 + 17);
		expect(d!.length).toBeLessThan(3000);
		expect(count(paths({ view: world, every: 0 })[0]!)).toBe(360 + 171);
	});

	it('goes on past the antimeridian, in each copy of the world that is in view', () => {
		const picture = pictureOf({ view: { center: [180, 0], zoom: 3 } });
		const [, id] = /<g id="([^"]+)"/.exec(picture)!;
		expect(picture).toContain(`<use href="#${id}" x="65536"`);
	});
});
