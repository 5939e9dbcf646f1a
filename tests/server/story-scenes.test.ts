import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readStory } from '../../src/lib/story/check/read.ts';
import { pictureOf } from '../../src/lib/story/schema/pictures.ts';
import { stepsOf } from '../../src/lib/story/schema/steps.ts';
import { heightOf } from '../../src/lib/story/ui/pictures/chart-layout.svelte.ts';
import { scenesOf } from '../../src/lib/story/ui/pictures/scenes-of.ts';
import type { PictureCode, Pictures } from '../../src/lib/story/ui/pictures/types.ts';

const file = new URL('../../stories/pictures/story.yaml', import.meta.url);
const story = readStory(readFileSync(file, 'utf8'), { file: 'story.yaml' }).story!;
const shown = stepsOf(story).map((step) => pictureOf(story, step));

const pictures = (code: Partial<PictureCode> | undefined): Pictures => ({
	steps: stepsOf(story),
	at: (index) => shown[index],
	codeOf: (picture) => picture && (code as PictureCode | undefined)
});

it('charts that follow each other are one scene, as high as the highest, with all their titles', () => {
	const scenes = scenesOf(pictures({ heightOf }), 'en');
	expect(scenes.map((scene) => scene?.name)).toEqual([
		...[undefined, 'image sheet', 'image sheet', 'image sheet', 'video climb'],
		...[
			'drawing tower',
			'drawing tower',
			'chart dots',
			'chart dots',
			'chart dots',
			'chart dots',
			undefined,
			undefined,
			undefined
		]
	]);
	const [dots, bars] = [shown[7], shown[8]].map(
		(picture) => picture?.kind === 'chart' && heightOf(picture.file, 'en')
	);
	expect(dots).not.toBe(bars);
	expect(scenes[7]?.height).toBe(Math.max(Number(dots), Number(bars)));
	expect(scenes[7]?.heads).toHaveLength(4);
	expect(scenes[8]).toEqual(scenes[7]);
});

it('the map stays until the code of a picture is there', () => {
	expect(scenesOf(pictures(undefined), 'en').filter(Boolean)).toEqual([]);
});
