import { afterEach, expect, it, vi } from 'vitest';
import type { HeatProps } from '../../src/lib/layers/index.ts';
import { twoTowns } from '../server/fixtures/layers.ts';
import Layer from '../server/fixtures/Layer.svelte';
import { expectSameFromBothSides } from './layer-view.ts';
import { render } from './maps-at-once.ts';

const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
afterEach(() => void warn.mockClear());

function open(props: Partial<HeatProps> = {}) {
	const own = (more: Partial<HeatProps>) => ({ heat: { ...twoTowns, ...props, ...more } });
	const { container, rerender, unmount } = render(Layer, { props: own({}) });
	return { container, unmount, set: (more: Partial<HeatProps>) => rerender(own(more)) };
}

it('a picture is the same from whichever side the reader comes', async () => {
	const { container, set } = open({ progress: 0 });
	await expectSameFromBothSides(container, set);
});

it('explains its colours in the map’s legend', async () => {
	const { container, set } = open();
	const legend = container.querySelector('[data-contrail="legend"]');
	expect(legend).toHaveTextContent('Wells per 1,000 km² 0.05 – 0.10.1 – 0.19');
	await set({ breaks: [0.04], locale: 'de' });
	expect(legend).toHaveTextContent('Wells per 1,000 km² 0,04 – 0,19');
});

it('tells the developer what is wrong with the data, and draws the rest', () => {
	const rows = [...twoTowns.rows, { id: 3, lon: 'x', lat: 1, a: -3, b: 1 }];
	const { container } = open({ rows });
	open({ rows: [...twoTowns.rows, { id: 3, lon: 120, lat: 60, a: 1, b: 1 }], radius: 1 });
	const told = warn.mock.calls.map(([message]) => /contrail-\d+/.exec(String(message))?.[0]);
	expect(told).toEqual(['contrail-146', 'contrail-147', 'contrail-149']);
	expect(container.querySelectorAll('[data-part="drawn-areas"] g path').length).toBeGreaterThan(0);
});

it('takes attributes, and leaves nothing behind', () => {
	const { container, unmount } = open({ class: 'mine', id: 'heat' });
	expect(container.querySelector('#heat')).toHaveClass('contrail-layer', 'mine');
	unmount();
	expect(container).toBeEmptyDOMElement();
});
