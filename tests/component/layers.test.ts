import { screen } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import type { BubblesProps, ChoroplethProps } from '../../src/lib/layers/index.ts';
import { fourAreas, threeBubbles } from '../server/fixtures/layers.ts';
import Layer from '../server/fixtures/Layer.svelte';
import { render } from './maps-at-once.ts';

const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
afterEach(() => void warn.mockClear());

function open(props: { areas?: ChoroplethProps; bubbles?: BubblesProps }) {
	const view = render(Layer, { props });
	return { ...view, paths: () => [...view.container.querySelectorAll('[data-part^="drawn"] g path')] };
}

it('an area whose colour does not change is not written while the year goes by', async () => {
	const { paths, rerender } = open({ areas: { ...fourAreas, progress: 0.2 } });
	const written: string[] = [];
	const watch = new MutationObserver((changes) => {
		for (const { target } of changes) written.push((target as Element).getAttribute('style') ?? '');
	});
	for (const path of paths()) watch.observe(path, { attributes: true });
	await rerender({ areas: { ...fourAreas, progress: 0.3 } });
	expect(written.filter((style) => style.includes('#aabbcc, #112233 30%'))).toHaveLength(1);
	expect(written.filter((style) => style.includes('#008800'))).toEqual([]);
	const outlines = paths().map((path) => path.getAttribute('d'));
	await rerender({ areas: { ...fourAreas, progress: 1 } });
	expect(paths().map((path) => path.getAttribute('d'))).toEqual(outlines);
	watch.disconnect();
});

it('explains its colours in the map’s legend, and has a sentence for readers who do not see it', async () => {
	const { container, rerender } = open({ areas: fourAreas });
	const legend = container.querySelector('[data-contrail="legend"]');
	expect(legend).toHaveTextContent('People per km² 1 – 55 – 2020 – 40No data');
	expect(screen.getByText(/4 areas, from 10 to 40/)).toBeInTheDocument();
	await rerender({ areas: { ...fourAreas, breaks: [30], label: 'Where people live' } });
	expect(legend).toHaveTextContent('People per km² 1 – 3030 – 40No data');
	expect(screen.getByText('Where people live')).toBeInTheDocument();
});

it('circles grow with the progress, and keep up with their rows', async () => {
	const { paths, rerender } = open({ bubbles: { ...threeBubbles, progress: 0 } });
	expect(paths().map((path) => path.getAttribute('stroke-width'))).toEqual(['20.0', '10.0']);
	await rerender({ bubbles: { ...threeBubbles, rows: threeBubbles.rows.slice(0, 1) } });
	expect(paths()).toHaveLength(1);
});

it('tells the developer what is wrong with the data, and draws the rest', () => {
	const rows = [...fourAreas.rows, { id: 'XK', a: 1, b: 'n/a' }];
	const { paths } = open({ areas: { ...fourAreas, rows }, bubbles: { ...threeBubbles, lat: 'latitude' } });
	const told = warn.mock.calls.map(([message]) => /contrail-\d+/.exec(String(message))?.[0]);
	expect(told.sort()).toEqual(['contrail-141', 'contrail-142', 'contrail-146']);
	expect(paths().length).toBeGreaterThan(0);
});

it('takes attributes, and leaves nothing behind', () => {
	const { container, unmount } = open({ areas: { ...fourAreas, class: 'mine', id: 'density' } });
	expect(container.querySelector('#density')).toHaveClass('contrail-layer', 'mine');
	unmount();
	expect(container).toBeEmptyDOMElement();
});
