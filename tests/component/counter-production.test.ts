import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { counter, frames } from './counter-view.ts';

// What a reader's page runs: the checks for developers are gone from it.
vi.mock('esm-env', () => ({ DEV: false, BROWSER: true, NODE: false }));

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] });
});

afterEach(() => {
	vi.useRealTimers();
});

test('counts on to another value in production too', async () => {
	const { seen, onScreen, rerender } = counter({ value: 1000 });
	await onScreen(1);
	await frames(1300);
	expect(seen()).toBe('1,000');
	await rerender({ value: 3000 });
	await frames(600);
	expect(Number(seen()?.replace(',', ''))).toBeGreaterThan(1500);
	await frames(700);
	expect(seen()).toBe('3,000');
});

test('reports no value that is no number', async () => {
	const reported = vi.fn();
	vi.stubGlobal('reportError', reported);
	const { seen, rerender } = counter({ value: 70 });
	await rerender({ value: NaN });
	expect(seen()).toBe('70');
	expect(reported).not.toHaveBeenCalled();
});
