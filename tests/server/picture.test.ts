import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Scenes from '../component/fixtures/Scenes.svelte';

const scenes = ['map', 'chart', 'chart', undefined];
const texts = (index: number) => {
	const { body } = render(Scenes, { props: { scenes, index } });
	return [...body.matchAll(/<p>(.*?)<\/p>/g)].map(([, text]) => text);
};

test('prints the scene of the step, and no other', () => {
	expect(texts(-1)).toEqual(['map of step 0, 0 % read']);
	expect(texts(2)).toEqual(['chart of step 2, 0 % read']);
	expect(texts(3)).toEqual([]);
});
