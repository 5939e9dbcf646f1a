import { createRawSnippet } from 'svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { counter, frames, useFrames } from './counter-view.ts';
import { liveObservers } from './setup.ts';

useFrames();

describe('what is no number', () => {
	const reportError = vi.fn();
	const notFinite = (name: string, given: unknown) => [
		[
			expect.objectContaining({
				message: `\`<Counter>\` needs a finite \`${name}\`, not ${given}. (contrail-020)`
			})
		]
	];
	beforeEach(() => {
		reportError.mockReset();
		vi.stubGlobal('reportError', reportError);
	});

	/** Everything that a reader may see on the way, and the widths that are kept free for it. */
	async function everSeen({ root, seen, onScreen }: ReturnType<typeof counter>) {
		const found: unknown[] = [];
		const look = () => found.push(seen(), root.outerHTML);
		for (const ratio of [0, 1]) {
			look();
			await onScreen(ratio);
		}
		for (let i = 0; i < 12; i++) {
			look();
			await frames(100);
		}
		look();
		return found.join();
	}

	test.each([NaN, Infinity, -Infinity, undefined, 'many'])(
		'%s is not shown as a value, but reported; the label still stands',
		async (value) => {
			const view = counter({ value: value as number, label: 'men', prefix: '≈ ' });
			expect(await everSeen(view)).not.toMatch(/NaN|∞|≈|\d,|undefined/);
			expect(view.root).toHaveTextContent(/^men$/);
			expect(view.root).toHaveAttribute('data-state', 'waiting');
			expect(reportError.mock.calls).toEqual(notFinite('value', value));
		}
	);

	test.each([NaN, Infinity])('%s leaves the last value on show', async (value) => {
		const oncomplete = vi.fn();
		const view = counter({ value: 50, oncomplete });
		await view.onScreen(1);
		await frames(1100);
		await view.rerender({ value });
		expect(await everSeen(view)).not.toMatch(/NaN|∞/);
		expect(view.seen()).toBe('50');
		expect(reportError).toHaveBeenCalledOnce();
		await view.rerender({ value: 70 });
		await frames(1100);
		expect(view.seen()).toBe('70');
		expect(oncomplete.mock.calls).toEqual([[{ value: 50 }], [{ value: 70 }]]);
	});

	test.each([NaN, -Infinity])('%s is not shown as a start', async (from) => {
		const view = counter({ value: 50, from });
		expect(await everSeen(view)).not.toMatch(/NaN|∞/);
		expect(view.seen()).toBe('50');
		expect(reportError.mock.calls).toEqual(notFinite('from', from));
	});

	test('what an easing returns is not shown if it is no number', async () => {
		const view = counter({ value: 50, easing: () => NaN });
		expect(await everSeen(view)).not.toMatch(/NaN|∞/);
	});

	test('a whole number too large to count to is shown in full', async () => {
		const value = 10n ** 400n;
		const view = counter({ value });
		expect(await everSeen(view)).not.toMatch(/NaN|∞/);
		expect(view.seen()).toMatch(/^10(,?0)+$/);
		expect(reportError).not.toHaveBeenCalled();
	});
});

test('keeps its children, with and without a label', () => {
	const children = createRawSnippet(() => ({ render: () => '<a href="#source">source</a>' }));
	expect(counter({ value: 17, label: 'men', children }).root).toHaveTextContent(/^17 mensource$/);
	expect(counter({ value: 17, children }).root).toHaveTextContent(/^17source$/);
});

test('hands its other attributes to the root', () => {
	const { root } = counter({ value: 1, id: 'men', class: ['big', { red: true }] });
	expect(root).toHaveAttribute('id', 'men');
	expect(root).toHaveClass('big', 'red');
});

test('lets go of everything when it is removed under way', async () => {
	const oncomplete = vi.fn();
	const { onScreen, unmount } = counter({ value: 1000, oncomplete });
	await onScreen(1);
	await frames(300);
	unmount();
	expect(liveObservers()).toBe(0);
	await frames(2000);
	expect(oncomplete).not.toHaveBeenCalled();
	expect(vi.getTimerCount()).toBe(0);
});
