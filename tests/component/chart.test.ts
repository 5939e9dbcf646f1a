import { render, screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { expect, it, vi } from 'vitest';
import { bars, Chart, units, type ChartProps } from '../../src/lib/chart/index.ts';
import { resize, setMedia } from './setup.ts';

const rows = [
	{ country: 'Peru', loans: 12 },
	{ country: 'Chile', loans: 7.25 },
	{ country: 'Cuba', loans: null }
];
const fields = { x: 'country', y: 'loans', unit: 'loans' };
const states = [
	{ rows, layout: bars(fields) },
	{ rows: rows.slice(0, 2), layout: bars(fields), highlighted: ['Peru'] }
];

const open = (props: Partial<ChartProps>) =>
	render(Chart, { props: { title: 'Loans', rows, layout: bars(fields), ...props } });
const shapes = (container: Element) =>
	[...container.querySelectorAll('svg > :is(rect, circle)')].map((element) => element.cloneNode() as Element);

/** Gives the plot a size. */
function lay(container: Element) {
	const { style } = container.querySelector<HTMLElement>('.contrail-inner')!;
	const around = (name: string) => parseFloat(style.getPropertyValue(name));
	const room = { width: 500 + around('--inline'), height: 200 + around('--block') };
	resize(container.querySelector('.contrail-plot')!, room);
	flushSync();
}

it('is a figure with a name, a description, and a table that has each value', () => {
	open({
		description: 'Peru had most.',
		columns: [{ column: 'country', title: 'Country' }, { column: 'loans' }]
	});
	const figure = screen.getByRole('figure', { name: 'Loans' });
	expect(figure).toHaveAccessibleDescription('Peru had most.');
	const table = within(figure).getByRole('table', { name: 'Loans', hidden: true });
	const cells = within(table)
		.getAllByRole('row', { hidden: true })
		.map((row) => [...row.children].map(({ textContent }) => textContent));
	expect(cells).toEqual([
		['Country', 'loans'],
		['Peru', '12'],
		['Chile', '7.25'],
		['Cuba', '–']
	]);
});

it('the keyboard goes from mark to mark, and each says what it is', async () => {
	const { container } = open({});
	const user = userEvent.setup();
	await user.tab();
	const walk = screen.getByRole('slider', { name: 'Go through the chart' });
	expect(walk).toHaveFocus();
	expect(walk).toHaveAttribute('aria-valuetext', 'Peru: 12 loans');
	expect(walk).toHaveAttribute('max', '2');
	const said = () => container.querySelector('.contrail-said span')?.textContent;
	expect(said()).toBe('Peru: 12 loans');
	(walk as HTMLInputElement).value = '2';
	walk.dispatchEvent(new Event('input', { bubbles: true }));
	flushSync();
	expect(walk).toHaveAttribute('aria-valuetext', 'Chile: 7.25 loans');
	expect(said()).toBe('Chile: 7.25 loans');
	expect(container.querySelectorAll('[data-active]')).toHaveLength(1);
	await user.tab();
	expect(said()).toBeUndefined();
});

it('is drawn in pixels once its size is known, as CSS drew it before', () => {
	const { container } = open({ layout: bars({ ...fields, domain: [0, 20] }) });
	expect(shapes(container)[0]).toHaveAttribute('style');
	lay(container);
	const bar = shapes(container).find((element) => element.getAttribute('height') === '120');
	expect(bar).not.toHaveAttribute('style');
	expect(bar).toHaveAttribute('y', '80');
});

it('goes along with progress, and is the same from above, from below and after a jump', async () => {
	const { container, rerender } = open({ states, progress: 0 });
	lay(container);
	const at = async (progress: number) => {
		await rerender({ progress });
		return shapes(container).map(({ outerHTML }) => outerHTML);
	};
	const first = await at(0);
	const below = await at(0.4);
	expect(below).not.toEqual(first);
	await at(0.9);
	expect(await at(0.4)).toEqual(below);
	await at(1);
	expect(await at(0.4)).toEqual(below);
	expect(await at(0)).toEqual(first);
	expect(screen.getAllByRole('row', { hidden: true })).toHaveLength(4);
	await at(1);
	expect(screen.getAllByRole('row', { hidden: true })).toHaveLength(3);
});

it('readers who want less motion see states only', async () => {
	setMedia('(prefers-reduced-motion: reduce)', true);
	const { container, rerender } = open({ states, progress: 0 });
	lay(container);
	const first = shapes(container).map(({ outerHTML }) => outerHTML);
	await rerender({ progress: 0.4 });
	expect(shapes(container).map(({ outerHTML }) => outerHTML)).toEqual(first);
	setMedia('(prefers-reduced-motion: reduce)', false);
});

it('without states it moves to its next rows, and stands there', async () => {
	const { container, rerender } = open({ duration: 0 });
	lay(container);
	await rerender({ rows: rows.slice(0, 1), layout: units(fields) });
	await vi.waitFor(() => expect(container.querySelectorAll('circle')).toHaveLength(12));
});

it('says in development what is wrong, and draws what it can', () => {
	const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	open({ rows: [...rows, { country: 'Brazil', loans: 'many' }] });
	expect(error).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/Row 4 .*“many”.*contrail-181/));
	expect(screen.getByRole('slider')).toHaveAttribute('max', '2');
	error.mockRestore();
});

it('takes attributes, and leaves nothing behind', () => {
	const { container, unmount } = open({ class: 'mine', id: 'loans', dir: 'rtl' });
	expect(screen.getByRole('figure')).toHaveClass('contrail-chart', 'mine');
	expect(container.querySelector('#loans')).toHaveAttribute('data-contrail', 'chart');
	unmount();
	expect(container).toBeEmptyDOMElement();
});
