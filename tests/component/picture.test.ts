import { render, screen, waitFor } from '@testing-library/svelte';
import { tick } from 'svelte';
import { expect, test } from 'vitest';
import { motion } from '../../src/lib/scroll/index.ts';
import Scenes from './fixtures/Scenes.svelte';

const scenes = ['map', 'chart', 'chart', 'photo', undefined];
const texts = () => [...document.querySelectorAll('p')].map(({ textContent }) => textContent);
const sceneOf = (name: string) => document.querySelector<HTMLElement>(`[data-scene="${name}"]`);

test('shows the scene of the step, and has those of its neighbours ready', async () => {
	const { rerender } = render(Scenes, { scenes, index: -1, duration: 0, class: 'mine', id: 'pictures' });
	expect(document.querySelector('#pictures')).toHaveClass('mine');
	expect(texts(), 'those come a moment later').toEqual(['map of step 0, 0 % read']);
	await waitFor(() =>
		expect(texts()).toEqual(['map of step 0, 0 % read', 'chart of step 1, 0 % read, unseen'])
	);
	expect(sceneOf('chart')).toHaveAttribute('data-state', 'hidden');
	expect(sceneOf('chart')).not.toBeVisible();

	const [map, chart] = [sceneOf('map'), sceneOf('chart')];
	await rerender({ index: 1, stepProgress: 0.5 });
	expect(texts()).toEqual(['map of step 0, 100 % read, unseen', 'chart of step 1, 50 % read']);
	// Behind the chart the map is the same map.
	expect(sceneOf('map')).toBe(map);
	expect(sceneOf('chart')).toBe(chart);
	expect(chart).toBeVisible();
	expect(chart).toHaveAttribute('data-state', 'shown');
});

test('takes out what the reader is far from', async () => {
	const { rerender } = render(Scenes, { scenes, index: 0, duration: 0 });
	await rerender({ index: 3 });
	expect(texts(), 'at once').toEqual(['photo of step 3, 0 % read']);
	await waitFor(() =>
		expect(texts()).toEqual(['chart of step 2, 100 % read, unseen', 'photo of step 3, 0 % read'])
	);
	await rerender({ index: 0 });
	await waitFor(() => expect(sceneOf('photo')).toBeNull());
	await rerender({ near: 3 });
	expect(texts()).toHaveLength(3);
	await rerender({ index: 4 });
	expect(screen.queryByText(/read$/)).toBeNull();
});

test('where motion is reduced, shows one scene or the other', async () => {
	motion.choice = 'reduce';
	const { rerender } = render(Scenes, { scenes, index: 0, stepProgress: 0.8, scrub: 0.5 });
	await tick();
	const opacities = () => ['map', 'chart'].map((name) => sceneOf(name)!.style.getPropertyValue('--opacity'));
	expect(opacities()).toEqual(['0', '1']);
	await rerender({ stepProgress: 0.7 });
	expect(opacities()).toEqual(['1', '0']);
	motion.choice = 'full';
	await tick();
	expect(Number(opacities()[0])).toBeCloseTo(0.6);
	motion.choice = 'system';
});
