import { render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { Progress, Step, StepNav } from '../../src/lib/scroll/index.ts';
import { frame, scroll, section, show, useScrollPage, placeAt } from './scroll-page.ts';
import { intersect, liveObservers } from './setup.ts';

useScrollPage();

describe('a section and its steps', () => {
	it('tell the state to the picture and to each step', async () => {
		await show();
		expect(screen.getByText('Map at -1, 0, 0')).toBeInTheDocument();
		await scroll(1366);
		// The line is 384 px down, at 1750 px: 250 px into the second step.
		expect(screen.getByText(/^Map at 1, /)).toHaveTextContent('0.25');
		expect(screen.getByText('One: after false 0 1')).toBeInTheDocument();
		expect(screen.getByText('Two: active true 1 0.25')).toBeInTheDocument();
		expect(screen.getByText('Three: before false 2 0')).toBeInTheDocument();
	});

	it('mark the active step, and no other, for assistive technology', async () => {
		await show();
		await scroll(1366);
		const current = document.querySelectorAll('[aria-current="step"]');
		expect(current).toHaveLength(1);
		expect(current[0]).toHaveTextContent('Two');
		expect(current[0]).toHaveAttribute('data-state', 'active');
	});

	it('say it is inside a <Scrolly> that a step belongs', () => {
		expect(() => render(Step)).toThrow('`<Step>` must stand inside `<Scrolly>`. (contrail-001)');
		expect(() => render(Progress)).toThrow('`<Progress>` must stand inside');
		expect(() => render(StepNav)).toThrow('`<StepNav>` must stand inside');
	});

	it('leave no observer behind', async () => {
		const { unmount } = await show();
		// scrollama comes after the first picture, and brings its own.
		await vi.waitFor(() => expect(liveObservers()).toBeGreaterThan(3));
		unmount();
		expect(liveObservers()).toBe(0);
	});

	it('hear nothing while the section is off the screen', async () => {
		const onprogress = vi.fn();
		await show({ onprogress });
		intersect(section(), 0);
		await tick();
		onprogress.mockClear();
		await scroll(1366);
		expect(onprogress).not.toHaveBeenCalled();
		intersect(section(), 1);
		expect(onprogress).toHaveBeenCalledTimes(1);
	});
});

describe('events', () => {
	it('tell where the page opened once, and as jumped', async () => {
		placeAt(1366);
		const [onenter, onexit, onchange] = [vi.fn(), vi.fn(), vi.fn()];
		await show({ onenter, onexit, onchange });
		await frame();
		expect(onenter.mock.calls).toEqual([
			[expect.objectContaining({ index: 1, id: 'two', jumped: true, direction: 'down' })]
		]);
		expect(onchange.mock.calls).toEqual([
			[expect.objectContaining({ index: 1, previous: -1, jumped: true })]
		]);
		expect(onexit).not.toHaveBeenCalled();
	});

	it('tell the whole way, up as well as down', async () => {
		const way: string[] = [];
		const note = (sign: string) => (event: { index: number; jumped: boolean; direction: string }) =>
			way.push(`${sign}${event.index} ${event.direction}${event.jumped ? ' jumped' : ''}`);
		await show({ onenter: note('+'), onexit: note('-') });
		await scroll(2300);
		expect(way).toEqual(['+0 down jumped', '-0 down jumped', '+1 down jumped', '-1 down jumped', '+2 down']);
		way.length = 0;
		await scroll(0);
		expect(way).toEqual(['-2 up', '+1 up jumped', '-1 up jumped', '+0 up jumped', '-0 up jumped']);
	});

	it('come at most once a frame for progress, and not where nothing moved', async () => {
		const onprogress = vi.fn();
		await show({ onprogress });
		onprogress.mockClear();
		document.dispatchEvent(new Event('scroll'));
		document.dispatchEvent(new Event('scroll'));
		await scroll(1366);
		await scroll(1366);
		expect(onprogress).toHaveBeenCalledTimes(1);
		expect(onprogress).toHaveBeenCalledWith(
			expect.objectContaining({ index: 1, id: 'two', stepProgress: 0.25, direction: 'down' })
		);
	});

	it('go on where a callback throws', async () => {
		const reported = vi.spyOn(window, 'reportError').mockImplementation(() => {});
		const onexit = vi.fn();
		await show({
			onenter: () => {
				throw new Error('in the page');
			},
			onexit
		});
		await scroll(2300);
		expect(onexit).toHaveBeenCalledTimes(2);
		expect(reported).toHaveBeenCalledTimes(3);
	});

	it('tell of an active step that is taken away', async () => {
		const onexit = vi.fn();
		const onenter = vi.fn();
		const { rerender } = await show({ onenter, onexit });
		await scroll(1366);
		onenter.mockClear();
		onexit.mockClear();
		await rerender({ names: ['One', 'Three'] });
		await frame();
		expect(onexit).toHaveBeenCalledWith(expect.objectContaining({ id: 'two', jumped: false }));
		expect(onenter).toHaveBeenCalledWith(expect.objectContaining({ id: 'three', index: 1, jumped: false }));
	});
});

describe('flat', () => {
	it('gives each step its own picture and draws no other', async () => {
		await show({ flat: true });
		expect([0, 1, 2].map((i) => screen.getByText(`Picture ${i}`))).toHaveLength(3);
		expect(screen.queryByText(/^Map at/)).toBeNull();
	});

	it('keeps the one picture where steps have none', async () => {
		await show({ flat: true, plain: true });
		expect(screen.getByText(/^Map at/)).toBeInTheDocument();
	});

	it('is what paper gets, and only paper', async () => {
		await show();
		expect(screen.queryByText('Picture 0')).toBeNull();
		window.dispatchEvent(new Event('beforeprint'));
		expect(screen.getByText('Picture 0')).toBeInTheDocument();
		expect(screen.getByText('Picture 2')).toBeInTheDocument();
		expect(screen.getByText('Picture before the first step')).toBeInTheDocument();
		window.dispatchEvent(new Event('afterprint'));
		expect(screen.queryByText(/^Picture/)).toBeNull();
	});
});
