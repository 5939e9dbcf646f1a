import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { flushSync } from 'svelte';
import Parts from './fixtures/MapParts.svelte';

describe('a map’s parts', () => {
	it('come, change and go with their components', async () => {
		const { rerender, container } = render(Parts, { names: ['Coro'], progress: 0.25 });
		const drawn = () => container.querySelector('[data-contrail="route"]')?.getAttribute('data-progress');
		expect(screen.getByText('Coro')).toBeVisible();
		expect(drawn()).toBe('0.250');

		await rerender({ names: ['Coro', 'Caracas'], progress: 0.75 });
		flushSync();
		expect(screen.getByText('Caracas')).toBeVisible();
		expect(drawn()).toBe('0.750');

		await rerender({ names: ['Caracas'], progress: 0.75 });
		expect(screen.queryByText('Coro')).toBeNull();
	});

	it('are one picture with a name', () => {
		render(Parts, { names: ['Coro'], progress: 1 });
		expect(screen.getByRole('img', { name: 'The test map' })).toBeVisible();
	});
});
