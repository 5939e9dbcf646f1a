import { render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import type { ScrollyContext, StepEvent } from '../../src/lib/scroll/index.ts';
import OwnSteps from './fixtures/OwnSteps.svelte';
import Reader from './fixtures/Reader.svelte';
import ScrollReader from './fixtures/ScrollReader.svelte';
import { scroll, section, useScrollPage } from './scroll-page.ts';
import { intersect } from './setup.ts';

useScrollPage();

async function open(second: Record<string, unknown>, rest: Record<string, unknown> = {}) {
	render(OwnSteps, { second, ...rest });
	await tick();
	intersect(section(), 1);
	await tick();
}

describe('a component inside a section', () => {
	it('knows the step, its progress and the way', async () => {
		let scrolly!: ScrollyContext;
		render(ScrollReader, { ongot: (given: ScrollyContext) => (scrolly = given) });
		await tick();
		intersect(section(), 1);
		await tick();
		expect(screen.getByText('Reader at none, , down, of 3')).toBeVisible();
		await scroll(1366);
		expect(screen.getByText('Reader at two, 0.25, down, of 3')).toBeVisible();
		await scroll(1266);
		expect(screen.getByText('Reader at two, 0.15, up, of 3')).toBeVisible();
		expect(scrolly.steps.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
		scrolly.scrollTo('three');
		expect(Element.prototype.scrollIntoView).toHaveBeenCalled();
		expect(() => scrolly.scrollTo('four')).toThrow(/contrail-003/);
	});

	it('is refused outside of one', () => {
		expect(() => render(Reader)).toThrow(
			'A component that calls `useScrolly()` must stand inside `<Scrolly>`. (contrail-001)'
		);
	});
});

describe('a step', () => {
	it('says itself when it is entered and left, before its section does', async () => {
		const told: string[] = [];
		const tell =
			(who: string) =>
			({ id, direction, jumped }: StepEvent) =>
				told.push(`${who} ${id} ${direction} ${jumped}`);
		await open(
			{ onenter: tell('step in'), onexit: tell('step out') },
			{ onenter: tell('in'), onexit: tell('out') }
		);
		await scroll(366);
		await scroll(1366);
		expect(told).toEqual([
			'in one down false',
			'out one down false',
			'step in two down false',
			'in two down false'
		]);
		told.length = 0;
		await scroll(366);
		expect(told).toEqual(['step out two up false', 'out two up false', 'in one up false']);
	});

	it('says how far the reader is in it, and nothing of other steps', async () => {
		const onprogress = vi.fn();
		await open({ onprogress });
		await scroll(366);
		expect(onprogress).not.toHaveBeenCalled();
		await scroll(1366);
		await scroll(1416);
		expect(onprogress.mock.calls.map(([{ stepProgress }]) => stepProgress)).toEqual([0.25, 0.3]);
	});

	it('says it once, where it is to', async () => {
		const [onenter, onexit] = [vi.fn(), vi.fn()];
		await open({ onenter, onexit, once: true });
		for (const position of [1366, 366, 1366, 366]) await scroll(position);
		expect(onenter).toHaveBeenCalledTimes(1);
		expect(onexit).toHaveBeenCalledTimes(1);
	});

	it('whose callback throws keeps the others going', async () => {
		const failed = vi.fn((event: ErrorEvent) => event.preventDefault());
		window.addEventListener('error', failed);
		const onenter = vi.fn();
		await open(
			{
				onenter: () => {
					throw new Error('mine');
				}
			},
			{ onenter }
		);
		await scroll(1366);
		window.removeEventListener('error', failed);
		expect(failed).toHaveBeenCalledTimes(1);
		expect(onenter).toHaveBeenCalledWith(expect.objectContaining({ id: 'two' }));
	});
});
