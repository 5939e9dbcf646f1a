import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/lib/map/index.ts';
import MapParts from '../shared/MapParts.svelte';
import { byKind, named, PARTS, type MapPart } from '../shared/map-parts.ts';

const FOLLOWING: View = { follow: 'a', zoom: 5 };
const views: (View | undefined)[] = [undefined, FOLLOWING];

/** What the server writes: the parts' own elements, in any order, and the picture with the list of what it shows. */
function written(parts: readonly MapPart[], view?: View): { own: string[]; picture: string } {
	const { body } = render(MapParts, { props: { parts, view } });
	const named = body.replace(/\bs\d+\b/g, 'uid');
	const picture = named.slice(named.indexOf('<div class="contrail-picture'));
	expect(picture).toContain('data-part="fit"');
	return { own: named.slice(0, -picture.length).split(/(?=<)/).sort(), picture };
}

function alike(parts: readonly MapPart[], view?: View): void {
	expect(written(parts, view)).toEqual(written(byKind(parts), view));
}

function permutations<Item>(items: readonly Item[]): Item[][] {
	if (items.length < 2) return [[...items]];
	return items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));
}

describe('the parts of a map on the server', () => {
	it('make the same picture, legend and scale whichever comes first', () => {
		for (const parts of permutations(named('a', 'd', 'g', 'k', 'l')))
			for (const view of views) alike(parts, view);
	});

	it('do so in sixty orders of chance of all parts', () => {
		const orders = fc.shuffledSubarray([...PARTS], { minLength: PARTS.length });
		fc.assert(fc.property(orders, fc.constantFrom(...views), alike), { numRuns: 60 });
	});

	it('are all in it, with a legend before them', async () => {
		const { body } = await render(MapParts, { props: { parts: named('k', 'a', 'd') } });
		expect(body).toContain('Tracked</dt>');
		expect(body).toMatch(/<li>[^<]*Flight a: tracked, inferred.*Place d/s);
		expect(body).toContain('data-id="a"');
	});

	it('still say which route a view follows in vain', () => {
		expect(() => written(named('l', 'b'), FOLLOWING)).toThrow(/“a”.*contrail-105/);
	});
});
