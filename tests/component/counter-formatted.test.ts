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
	// No other test may use this locale, as its format would be there already.
	const key = '2000,5,, t,en-NZ,';
	const formatted = { key, final: '2,000 t', from: '5 t', wider: '' };
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

const other = { value: 1000, prefix: '≈ ' };

test.each([
	['value', { value: 60 }, '≈ 60'],
	['language', { locale: 'de' }, '≈ 1.000'],
	['format', { format: { style: 'percent' } }, '≈ 100,000%'],
	['prefix', { prefix: '' }, '1,000']
] as const)('does not show what was written for another %s', (_, props, text) => {
	const { seen } = counter({ ...other, formatted: formatCounter(other), ...props });
	expect(seen()).toBe(text);
});

test('does not show what was written before the value changed', async () => {
	const { seen, rerender } = counter({ ...other, formatted: formatCounter(other) });
	expect(seen()).toBe('≈ 1,000');
	await rerender({ value: 2000 });
	expect(seen()).toBe('≈ 2,000');
});

test('does not start from a number that was written for another start', async () => {
	const { seen, onScreen } = counter({ ...other, from: 500, formatted: formatCounter(other) });
	await onScreen(0);
	expect(seen()).toBe('≈ 500');
});
