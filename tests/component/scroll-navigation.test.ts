import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { follow } from '../../src/lib/scroll/index.ts';
import { scroll, show, useScrollPage, placeAt } from './scroll-page.ts';

useScrollPage();

describe('getting around', () => {
	it('buttons are named, and say where there is nowhere to go', async () => {
		await show();
		expect(screen.getByRole('group', { name: 'Steps' })).toBeInTheDocument();
		const [previous, next] = [/previous/i, /next/i].map((name) => screen.getByRole('button', { name }));
		expect(previous).toHaveAttribute('aria-disabled', 'true');
		await scroll(2300);
		expect(previous).toHaveAttribute('aria-disabled', 'false');
		expect(next).toHaveAttribute('aria-disabled', 'true');
	});

	const focusButton = () => screen.getByRole('button', { name: /next/i }).focus();

	it('keys do nothing while the focus is outside of the section', async () => {
		await show();
		await userEvent.keyboard('j');
		expect(document.body).toHaveFocus();
		focusButton();
		await userEvent.keyboard('j');
		expect(document.activeElement).toHaveAttribute('id', 'one');
	});

	it('keys can be others, or none', async () => {
		const { rerender } = await show({ keys: { next: 'n', previous: 'p' } });
		focusButton();
		await userEvent.keyboard('j');
		expect(document.activeElement).not.toHaveAttribute('id');
		await userEvent.keyboard('n');
		expect(document.activeElement).toHaveAttribute('id', 'one');
		await rerender({ keys: false });
		focusButton();
		await userEvent.keyboard('n');
		expect(document.activeElement).not.toHaveAttribute('id');
		expect(document.querySelector('[aria-keyshortcuts]')).toBeNull();
	});

	it('keys with a modifier are the browser’s', async () => {
		await show();
		focusButton();
		await userEvent.keyboard('{Control>}j{/Control}');
		expect(document.activeElement).not.toHaveAttribute('id');
	});

	it('a step that lost the focus is no stop of the Tab key any more', async () => {
		await show();
		focusButton();
		await userEvent.keyboard('j');
		const step = document.querySelector('#one')!;
		expect(step).toHaveFocus();
		(document.activeElement as HTMLElement).blur();
		expect(step).not.toHaveAttribute('tabindex');
	});

	describe('where the browser never says that scrolling ended', () => {
		const rest = async () => {
			await vi.advanceTimersByTimeAsync(400);
			await tick();
		};
		const press = async (name: RegExp) => {
			screen.getByRole('button', { name }).click();
			await tick();
			return document.activeElement?.id;
		};
		beforeEach(() => {
			vi.useFakeTimers({
				toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame', 'performance']
			});
		});
		afterEach(() => {
			vi.useRealTimers();
		});

		it('buttons go on from the last goal while the page still scrolls there', async () => {
			await show();
			expect(await press(/next/i)).toBe('one');
			expect(await press(/next/i)).toBe('two');
			expect(await press(/next/i)).toBe('three');
			expect(await press(/previous/i)).toBe('two');
		});

		it('buttons go on from where the reader is, once the page rests', async () => {
			await show();
			await press(/next/i);
			await press(/next/i);
			// The reader takes over, and stops at the third step.
			placeAt(2300);
			document.dispatchEvent(new Event('scroll'));
			await rest();
			expect(await press(/previous/i)).toBe('two');
		});

		it('buttons do so too if the page could not scroll at all', async () => {
			placeAt(1366);
			await show();
			expect(await press(/next/i)).toBe('three');
			await rest();
			expect(await press(/previous/i)).toBe('one');
		});
	});

	it('chapters are links, and the one that is read is marked', async () => {
		const chapters = [
			{ id: 'one', title: 'Start' },
			{ id: 'three', title: 'End' }
		];
		await show({ chapters });
		const links = screen.getAllByRole('link');
		expect(links.map((link) => link.getAttribute('href'))).toEqual(['#one', '#three']);
		expect(links[0]).not.toHaveAttribute('aria-current');
		await scroll(1366);
		expect(links[0]).toHaveAttribute('aria-current', 'true');
		await scroll(2300);
		expect(links[0]).not.toHaveAttribute('aria-current');
		expect(links[1]).toHaveAttribute('aria-current', 'true');
	});

	it('the bar is drawn by script where the browser cannot do it', async () => {
		await show();
		await scroll(1616);
		// 1116 of the 2232 px that the section has more than the viewport.
		expect(document.querySelector('.contrail-progress-fill')).toHaveStyle({ '--contrail-progress': '0.5' });
	});
});

describe('follow', () => {
	afterEach(() => history.replaceState(null, '', '/'));

	it('keeps the router’s state, and a step without an id leaves the address as it is', () => {
		history.replaceState({ router: 1 }, '', '/story?lang=en#two');
		follow({ index: 4, id: undefined });
		expect(location.hash).toBe('#two');
		follow({ index: 0, id: 'année 1' });
		expect(location.href).toMatch(/\/story\?lang=en#ann%C3%A9e%201$/);
		expect(history.state).toEqual({ router: 1 });
	});

	it('hands the address to a router, once it has started', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		history.replaceState({ router: 1 }, '', '/story?lang=en#two');
		const replace = vi.fn();
		follow({ index: 2, id: 'three' }, replace);
		follow({ index: 3, id: 'four' }, replace);
		expect(replace).not.toHaveBeenCalled();
		vi.runAllTimers();
		expect(replace.mock.calls).toEqual([['#four']]);
		expect(location.hash).toBe('#two');
		vi.useRealTimers();
	});

	it('before the first step takes away a step’s name only', async () => {
		await show();
		history.replaceState(null, '', '/story#elsewhere');
		follow({ index: -1, id: undefined });
		expect(location.hash).toBe('#elsewhere');
		history.replaceState(null, '', '/story#two');
		follow({ index: -1, id: undefined });
		expect(location.href).toMatch(/\/story$/);
	});
});
