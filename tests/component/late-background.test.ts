import { readFileSync } from 'node:fs';
import path from 'node:path';
import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { readStory } from '../../src/lib/story/check/read.ts';
import Story from '../../src/lib/story/ui/Story.svelte';
import { intersect } from './setup.ts';

const file = path.join(import.meta.dirname, '../../stories/pictures/story.yaml');
const { story } = readStory(readFileSync(file, 'utf8'), { file: 'story.yaml' });

it('the text of a story comes to life first, and its background in a task of its own', async () => {
	const { container } = render(Story, { story: story!, webgl: false });
	expect(screen.getByRole('heading', { level: 1, name: story!.title })).toBeVisible();
	const background = container.querySelector('.contrail-story-background')!;
	expect(background.childElementCount).toBe(0);

	intersect(background, 1);
	expect(background.childElementCount).toBe(0);
	intersect(await screen.findByRole('figure'), 1);
	expect(await screen.findByRole('img', { name: new RegExp(story!.title) })).toBeInTheDocument();
	expect(container.querySelectorAll('[data-contrail="map"]')).toHaveLength(1);
});
