import { describe, expect, test, vi } from 'vitest';
import { counter, frames, useFrames } from './counter-view.ts';
import { setMedia } from './setup.ts';

useFrames();

describe('moved by the reader', () => {
	test('shows the number of the place, at once, and the value at the end', async () => {
		const { root, rerender, seen, onScreen } = counter({ value: 20, from: 100, progress: 0 });
		expect(root).toHaveTextContent('20');
		await onScreen(1);
		expect(seen()).toBe('100');
		for (const [progress, text] of [
			[0.25, '80'],
			[0.9, '28'],
			[0.5, '60'],
			[1, '20']
		] as const) {
			await rerender({ progress });
			expect(seen()).toBe(text);
			// The page's text is the value all the time.
			expect(root.querySelector('.contrail-final')).toHaveTextContent('20');
		}
		await frames(2000);
		expect(seen()).toBe('20');
	});

	test('shows the value to readers who want less motion', async () => {
		document.documentElement.dataset.motion = 'reduce';
		const { seen, onScreen } = counter({ value: 20, from: 100, progress: 0.5 });
		await onScreen(1);
		expect(seen()).toBe('20');
	});
});

describe('when seen', () => {
	test('counts from the start to the value, and says so', async () => {
		const oncomplete = vi.fn();
		const { root, seen, onScreen } = counter({ value: 1000, oncomplete });
		expect(root).toHaveAttribute('data-state', 'waiting');

		await onScreen(0.6);
		expect(root).toHaveAttribute('data-state', 'counting');
		await frames(500);
		expect(Number(seen())).toBeGreaterThan(400);
		expect(Number(seen())).toBeLessThan(600);
		expect(oncomplete).not.toHaveBeenCalled();

		await frames(600);
		expect(root).toHaveAttribute('data-state', 'done');
		expect(seen()).toBe('1,000');
		expect(oncomplete).toHaveBeenCalledExactlyOnceWith({ value: 1000 });
	});

	test('keeps the final value in view until the count begins', async () => {
		const { seen, onScreen } = counter({ value: 270 });
		expect(seen()).toBe('270');
		await onScreen(0.3);
		expect(seen()).toBe('270');
		await onScreen(0.5);
		expect(seen()).toBe('0');
	});

	test('takes its start out of sight, and keeps it while it comes in', async () => {
		const { seen, onScreen } = counter({ value: 20, from: 100 });
		await onScreen(0);
		expect(seen()).toBe('100');
		await onScreen(0.3);
		expect(seen()).toBe('100');
	});

	test('counts once, or each time it comes back', async () => {
		const once = counter({ value: 50 });
		const each = counter({ value: 60, repeat: 'each' });
		for (const { onScreen } of [once, each]) await onScreen(1);
		await frames(1100);
		for (const { onScreen } of [once, each]) await onScreen(0);
		expect(once.seen()).toBe('50');
		expect(each.seen()).toBe('0');

		for (const { onScreen } of [once, each]) await onScreen(1);
		await frames(500);
		expect(once.seen()).toBe('50');
		expect(once.root).toHaveAttribute('data-state', 'done');
		expect(Number(each.seen())).toBeLessThan(60);
		await frames(600);
		expect(each.seen()).toBe('60');
	});

	test('does not count anew before it has left the screen altogether', async () => {
		const { root, onScreen } = counter({ value: 60, repeat: 'each' });
		await onScreen(1);
		await frames(1100);
		await onScreen(0.2);
		await onScreen(1);
		expect(root).toHaveAttribute('data-state', 'done');
	});

	test('waits for the delay', async () => {
		const { seen, onScreen } = counter({ value: 1000, delay: 300 });
		await onScreen(1);
		await frames(280);
		expect(seen()).toBe('0');
		await frames(520);
		expect(Number(seen())).toBeGreaterThan(300);
	});
});

describe('when driven', () => {
	test('counts when `active` becomes true, wherever it is', async () => {
		const { root, seen, onScreen, rerender } = counter({ value: 10, active: false });
		await onScreen(0);
		await onScreen(1);
		await frames(500);
		expect(root).toHaveAttribute('data-state', 'waiting');
		expect(seen()).toBe('0');

		await rerender({ active: true });
		await frames(1100);
		expect(seen()).toBe('10');
	});

	test('repeats each time it becomes active, and never drops while it is seen', async () => {
		const { root, seen, onScreen, rerender } = counter({ value: 10, active: true, repeat: 'each' });
		await onScreen(1);
		await frames(1100);
		await rerender({ active: false });
		expect(seen()).toBe('10');
		await rerender({ active: true });
		expect(root).toHaveAttribute('data-state', 'counting');
		expect(seen()).toBe('0');
	});

	test('with `start="manual"` does not count for being seen', async () => {
		const { root, onScreen, rerender } = counter({ value: 10, start: 'manual' });
		await onScreen(1);
		expect(root).toHaveAttribute('data-state', 'waiting');
		await rerender({ active: true });
		expect(root).toHaveAttribute('data-state', 'counting');
	});
});

describe('when the value changes', () => {
	test('counts on from the number on show', async () => {
		const oncomplete = vi.fn();
		const { seen, onScreen, rerender } = counter({ value: 100, oncomplete });
		await onScreen(1);
		await frames(500);
		const turn = Number(seen());
		await rerender({ value: 0 });
		await frames(30);
		expect(Math.abs(Number(seen()) - turn)).toBeLessThan(8);
		await frames(1100);
		expect(seen()).toBe('0');

		await rerender({ value: 40 });
		await frames(500);
		expect(Number(seen())).toBeGreaterThan(10);
		expect(Number(seen())).toBeLessThan(30);
		await frames(600);
		expect(seen()).toBe('40');
		// The first count was never finished.
		expect(oncomplete.mock.calls).toEqual([[{ value: 0 }], [{ value: 40 }]]);
	});

	test('tells assistive technology the new value at once', async () => {
		const { root, onScreen, rerender } = counter({ value: 100, label: 'men' });
		await onScreen(1);
		await frames(1100);
		await rerender({ value: 20 });
		expect(root).toHaveTextContent(/^20 men$/);
	});
});

describe('to assistive technology', () => {
	test('is the final number with its label, whatever is on show', async () => {
		const { root, onScreen } = counter({ value: 150_000, label: 'roubles a month', prefix: '≈ ' });
		for (const step of [
			() => frames(0),
			() => onScreen(0),
			() => onScreen(1),
			() => frames(300),
			() => frames(900)
		]) {
			await step();
			expect(root).toHaveTextContent(/^≈ 150,000 roubles a month$/);
		}
	});

	test('the ticking is hidden, and is no text', async () => {
		const { root, onScreen } = counter({ value: 1000 });
		await onScreen(1);
		await frames(300);
		const ticking = root.querySelector('[data-text]');
		expect(ticking).toHaveAttribute('aria-hidden', 'true');
		expect(ticking).toBeEmptyDOMElement();
	});
});

describe('reduced motion', () => {
	test.each([
		['the system asks for it', () => setMedia('(prefers-reduced-motion: reduce)', true)],
		['the page’s switch asks for it', () => (document.documentElement.dataset.motion = 'reduce')]
	])('shows the value at once where %s', async (_, reduce) => {
		reduce();
		const oncomplete = vi.fn();
		const { root, seen, onScreen } = counter({ value: 1000, delay: 500, oncomplete });
		await onScreen(0);
		expect(seen()).toBe('1,000');
		await onScreen(1);
		expect(root).toHaveAttribute('data-state', 'done');
		expect(seen()).toBe('1,000');
		expect(oncomplete).toHaveBeenCalledOnce();
	});

	test('the page’s switch goes before the system', async () => {
		setMedia('(prefers-reduced-motion: reduce)', true);
		document.documentElement.dataset.motion = 'full';
		const { root, onScreen } = counter({ value: 1000 });
		await onScreen(1);
		expect(root).toHaveAttribute('data-state', 'counting');
	});
});

test.each([
	[0.086, { format: { style: 'percent', maximumFractionDigits: 1 } }, '8.6%'],
	[1.1e9, { format: { notation: 'compact', style: 'currency', currency: 'USD' } }, '$1.1B'],
	[112_000, { format: { style: 'unit', unit: 'kilometer' }, locale: 'ru' }, '112 000 км'],
	[-40, { suffix: ' °C' }, '-40 °C'],
	[270, { locale: 'ar-EG' }, '٢٧٠'],
	[9007199254740993n, {}, '9,007,199,254,740,993']
] as const)('%s with %j ends as %s', async (value, props, text) => {
	const { root, seen, onScreen } = counter({ value, ...props });
	await onScreen(1);
	await frames(1100);
	expect(seen()?.replace(/[\u00a0\u202f]/g, ' ')).toBe(text);
	expect(root).toHaveAttribute('data-state', 'done');
});
