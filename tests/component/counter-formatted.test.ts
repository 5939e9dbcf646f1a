import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { formatCounter } from '../../src/lib/counter/index.ts';
import { counter, frames } from './counter-view.ts';

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] });
});

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

test('makes no number format until it counts, and counts as it would without', async () => {
	const made = vi.fn();
	class Watched extends Intl.NumberFormat {
		constructor(...inputs: ConstructorParameters<typeof Intl.NumberFormat>) {
			super(...inputs);
			made();
		}
	}
	vi.stubGlobal('Intl', Object.create(Intl, { NumberFormat: { value: Watched } }));
	// No other test may have made a format of this locale: it would be there already.
	const formatted = { final: '2,000 t', from: '5 t', wider: '' };
	const { root, seen, onScreen } = counter({
		value: 2000,
		from: 5,
		suffix: ' t',
		locale: 'en-NZ',
		formatted
	});
	expect(seen()).toBe('2,000 t');
	await onScreen(0);
	expect(seen()).toBe('5 t');
	expect(made).not.toHaveBeenCalled();

	await onScreen(1);
	await frames(500);
	expect(made).toHaveBeenCalled();
	expect(seen()).toMatch(/^(9|1,0)\d\d t$/);
	await frames(600);
	expect(root).toHaveAttribute('data-state', 'done');
	expect(seen()).toBe('2,000 t');
});

test('counts on to another value from the number on show', async () => {
	const { seen, onScreen, rerender } = counter({ value: 1000, formatted: formatCounter({ value: 1000 }) });
	await onScreen(1);
	await frames(1100);
	await rerender({ value: 3000, formatted: formatCounter({ value: 3000 }) });
	await frames(500);
	expect(Number(seen()?.replace(',', ''))).toBeGreaterThan(1500);
	await frames(600);
	expect(seen()).toBe('3,000');
});
