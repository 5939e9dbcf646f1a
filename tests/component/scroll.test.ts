import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { follow, Progress, Step, StepNav } from '../../src/lib/scroll/index.ts';
import Story from './fixtures/ScrollStory.svelte';
import { intersect, liveObservers } from './setup.ts';

/** jsdom lays nothing out: steps of 1000 px stand under 500 px of something else, in a viewport of 768 px. */
const STEP = 1000;
let scrolled = 0;

beforeEach(() => {
	scrolled = 0;
	vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(768);
	vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(20_000);
	vi.spyOn(document.documentElement, 'scrollTop', 'get').mockImplementation(() => scrolled);
	vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([new DOMRect()] as unknown as DOMRectList);
	vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
		const at = [...document.querySelectorAll('[data-contrail="step"]')].indexOf(this);
		const steps = this.querySelectorAll('[data-contrail="step"]').length;
		if (at >= 0) return new DOMRect(0, 500 + at * STEP - scrolled, 600, STEP);
		return new DOMRect(0, 500 - scrolled, 600, steps * STEP);
	});
	// The document is what scrolls here, as in a browser in standards mode.
	Object.defineProperty(document, 'scrollingElement', {
		value: document.documentElement,
		configurable: true
	});
});
afterEach(() => {
	vi.restoreAllMocks();
	Reflect.deleteProperty(document, 'scrollingElement');
});

const frame = () => new Promise(requestAnimationFrame);
const section = () => document.querySelector('[data-contrail="scrolly"]')!;

async function scroll(to: number): Promise<void> {
	scrolled = to;
	document.dispatchEvent(new Event('scroll'));
	await frame();
	await tick();
}

/** Mounts, and has the browser say that the section is in view. */
async function show(props: Record<string, unknown> = {}) {
	const view = render(Story, props);
	await tick();
	intersect(section(), 1);
	await tick();
	return view;
}

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
		scrolled = 1366;
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
		window.dispatchEvent(new Event('afterprint'));
		expect(screen.queryByText('Picture 0')).toBeNull();
	});
});

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
			scrolled = 2300;
			document.dispatchEvent(new Event('scroll'));
			await rest();
			expect(await press(/previous/i)).toBe('two');
		});

		it('buttons do so too if the page could not scroll at all', async () => {
			scrolled = 1366;
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
