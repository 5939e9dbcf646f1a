import { render, screen } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { reportMissing } from '../../src/lib/story/ui/pictures/report-missing.ts';
import { expect, it, vi } from 'vitest';
import { mapCode } from '../../src/lib/map/content/index.ts';
import { RouteLine, StoryMap, type MapError } from '../../src/lib/map/index.ts';
import MotionSwitch from '../../src/lib/scroll/parts/MotionSwitch.svelte';
import LatePart from '../../src/lib/late/LatePart.svelte';
import { intersect } from './setup.ts';

it('code of a story that does not come is reported, and asked for once more when the reader comes again', async () => {
	const reported: string[] = [];
	const listen = ({ error }: ErrorEvent) => void reported.push(String(error));
	window.addEventListener('error', listen);
	const load = vi.fn(() => Promise.resolve({ default: MotionSwitch as unknown as Component }));
	load.mockRejectedValueOnce(new TypeError('Failed to fetch'));
	const { container } = render(LatePart, {
		of: { load },
		attributes: { class: 'late' },
		onmissing: reportMissing
	});
	const place = container.querySelector('.late')!;

	intersect(place, 1);
	await vi.waitFor(() => expect(reported).toEqual([expect.stringContaining('(contrail-301)')]));
	expect(place.childElementCount).toBe(0);

	// Twice before the code is there: the part comes once.
	intersect(place, 0);
	intersect(place, 1);
	await vi.waitFor(() => expect(place.childElementCount).toBe(1));
	expect(place.children).toHaveLength(1);
	intersect(place, 1);
	expect(load.mock.calls.length).toBeLessThanOrEqual(3);
	expect(reported).toHaveLength(1);
	window.removeEventListener('error', listen);
});

it('what a part throws is reported as it is, and not as code that is missing', async () => {
	const reported: string[] = [];
	const listen = ({ error }: ErrorEvent) => void reported.push(String(error));
	window.addEventListener('error', listen);
	const onmissing = vi.fn();
	const load = () => Promise.resolve({ default: RouteLine as unknown as Component });
	const { container } = render(LatePart, { of: { load }, attributes: { class: 'late' }, onmissing });

	intersect(container.querySelector('.late')!, 1);
	await vi.waitFor(() => expect(reported).toEqual([expect.stringContaining('(contrail-100)')]));
	expect(onmissing).not.toHaveBeenCalled();
	window.removeEventListener('error', listen);
});

it('a map whose code does not come says so, and is drawn when the reader comes again', async () => {
	const said = vi.spyOn(console, 'error').mockImplementation(() => {});
	vi.spyOn(mapCode, 'load').mockRejectedValueOnce(new TypeError('Failed to fetch'));
	const failed: MapError[] = [];
	const { container } = render(StoryMap, {
		label: 'The test map',
		view: { bounds: [-75, 5, 40, 60] as const },
		webgl: false,
		onerror: (error: MapError) => failed.push(error)
	});
	const map = container.querySelector('[data-contrail="map"]')!;

	intersect(map, 1);
	await vi.waitFor(() => expect(failed.map(({ code }) => code)).toEqual(['contrail-109']));
	expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('Failed to fetch'));
	intersect(map, 1);
	expect(await screen.findByRole('img', { name: 'The test map' })).toBeInTheDocument();
	said.mockRestore();
});
