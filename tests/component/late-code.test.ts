import { render, screen } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { expect, it, vi } from 'vitest';
import MotionSwitch from '../../src/lib/scroll/parts/MotionSwitch.svelte';
import LatePart from './fixtures/LatePart.svelte';
import { intersect } from './setup.ts';

it('code of a story that does not come is reported, and asked for once more when the reader comes again', async () => {
	const reported: string[] = [];
	const listen = ({ error }: ErrorEvent) => void reported.push(String(error));
	window.addEventListener('error', listen);
	const load = vi.fn(() => Promise.resolve({ default: MotionSwitch as unknown as Component }));
	load.mockRejectedValueOnce(new TypeError('Failed to fetch'));
	render(LatePart, { load });
	const place = screen.getByTestId('late');

	intersect(place, 1);
	await vi.waitFor(() => expect(reported).toEqual([expect.stringContaining('(contrail-301)')]));
	expect(place).toBeEmptyDOMElement();

	// Twice before the code is there: the part comes once.
	intersect(place, 0);
	intersect(place, 1);
	await vi.waitFor(() => expect(place).not.toBeEmptyDOMElement());
	expect(place.children).toHaveLength(1);
	intersect(place, 1);
	expect(load.mock.calls.length).toBeLessThanOrEqual(3);
	expect(reported).toHaveLength(1);
	window.removeEventListener('error', listen);
});
