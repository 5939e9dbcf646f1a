import { screen } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import type { FlowsProps } from '../../src/lib/layers/index.ts';
import { fourFlows } from '../server/fixtures/layers.ts';
import Layer from '../server/fixtures/Layer.svelte';
import { expectSameFromBothSides } from './layer-view.ts';
import { render } from './maps-at-once.ts';

const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
afterEach(() => void warn.mockClear());

function open(props: Partial<FlowsProps> = {}) {
	const own = (more: Partial<FlowsProps>) => ({ flows: { ...fourFlows, ...props, ...more } });
	const { container, rerender, unmount } = render(Layer, { props: own({}) });
	const paths = () => [...container.querySelectorAll('[data-part="drawn-flows"] path')];
	return { container, unmount, paths, set: (more: Partial<FlowsProps>) => rerender(own(more)) };
}

it('a picture is the same from whichever side the reader comes', async () => {
	const { container, set } = open({ progress: 0, directed: true, labels: 50 });
	await expectSameFromBothSides(container, set);
});

it('only the widths change while the year goes by', async () => {
	const { paths, set } = open({ progress: 0.5 });
	const lines = () => paths().map((path) => path.getAttribute('d'));
	const before = lines();
	await set({ progress: 0.6 });
	expect(lines()).toEqual(before);
	expect(paths().map((path) => path.getAttribute('stroke-width'))).toEqual(['14.0', '6.0', '4.0', '0.8']);
});

it('a number of a column is written, never one on its way', async () => {
	const { set } = open({ progress: 0, labels: 100 });
	expect(screen.getByText('100', { selector: '.contrail-name span' })).toBeInTheDocument();
	await set({ progress: 0.4 });
	expect(screen.getByText('100', { selector: '.contrail-name span' })).toBeInTheDocument();
	await set({ progress: 0.6 });
	expect(screen.getByText('400', { selector: '.contrail-name span' })).toBeInTheDocument();
	expect(screen.getByText('Caracas – Miami (400)')).toBeInTheDocument();
});

it('tells the developer what is wrong with the data, and draws the rest', () => {
	const { paths } = open({ rows: [...fourFlows.rows, { from: 'MAD', to: 'JFK', a: -3, b: 1 }] });
	const told = warn.mock.calls.map(([message]) => String(message));
	expect(told.map((message) => /contrail-\d+/.exec(message)?.[0])).toEqual(['contrail-148', 'contrail-147']);
	expect(told[0]).toContain('“JFK”');
	expect(told[1]).toContain('“-3” (a of MAD – JFK)');
	expect(paths().length).toBeGreaterThan(0);
});

it('takes attributes, and leaves nothing behind', () => {
	const { container, unmount } = open({ class: 'mine', id: 'flows' });
	expect(container.querySelector('#flows')).toHaveClass('contrail-layer', 'mine');
	unmount();
	expect(container).toBeEmptyDOMElement();
});
