import { render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { expect, it } from 'vitest';
import OneValue from './fixtures/OneValue.svelte';
import { intersect } from './setup.ts';

it('a counter and a chart that are given one value tell the same number at the same time', async () => {
	const { container, rerender } = render(OneValue, { value: 100 });
	intersect(container.querySelector('.contrail-number')!, 1);
	await tick();
	/** Per cent of the plot, as the bar's style has it while the plot has no size. */
	const width = () => {
		const style = [...container.querySelectorAll('svg > rect')].at(-1)!.getAttribute('style');
		return Number(/width: ?([\d.]+)cqw/.exec(style!)![1]);
	};
	const whole = width();
	for (const value of [63, 20, 87, 100]) {
		await rerender({ value });
		await tick();
		const ticking = container.querySelector<HTMLElement>('.contrail-ticking')?.dataset.text;
		expect(ticking ?? container.querySelector('.contrail-final')!.textContent).toBe(String(value));
		expect(width() / whole).toBeCloseTo(value / 100, 3);
		const table = within(screen.getByRole('table', { hidden: true }));
		expect(table.getAllByRole('cell', { hidden: true }).at(-1)).toHaveTextContent(String(value));
	}
});
