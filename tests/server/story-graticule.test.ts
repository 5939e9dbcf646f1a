import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../src/lib/story/check/read.ts';
import Story from '../../src/lib/story/ui/Story.svelte';
import * as code from '../../src/lib/story/ui/map-parts/index.ts';
import { browserModule, liveModule, serverModule } from '../../src/lib/vite/story-modules.ts';
import { TWO_VIEWS } from './two-views.ts';

/** A story of two views: its opening and first step show the one, its second step the other. */
function read(one: string, two: string, defaults = '{}') {
	const text = `title: Lines
summary: A map.
source: { name: Meduza }
defaults: ${defaults}
views:
  one: { center: [0, 0], zoom: 1, alt: The world.${one} }
  two: { bounds: [-10, 30, 10, 50], alt: The west.${two} }
${TWO_VIEWS}`;
	const { story, diagnostics } = readStory(text, { file: 'story.yaml' });
	expect(diagnostics).toEqual([]);
	return story!;
}

/** The graticules of a page, by how many lines each has. */
function linesIn(story: ReturnType<typeof read>): number[] {
	const { body } = render(Story, { props: { story: { ...story, ...code } } });
	const pictures = [...body.matchAll(/data-part="graticule"[\s\S]*?<path d="([^"]*)"/g)];
	return pictures.map(([, d = '']) => d.match(/M/g)?.length ?? 0);
}

describe('the lines of longitude and latitude of a story', () => {
	it('are on the pictures of a view that has them: the map’s own and the still ones', () => {
		// Every ten degrees: 36 meridians, and parallels from 80° south to 80° north.
		expect(linesIn(read(', graticule: true', ''))).toEqual([36 + 17, 36 + 17]);
		expect(linesIn(read('', ', graticule: { every: 30 }'))).toEqual([12 + 5]);
	});

	it('are as the whole story says, where a view says nothing else', () => {
		const story = read('', ', graticule: false', '{ graticule: { every: 45 } }');
		expect(story.views.one).toMatchObject({ graticule: 45 });
		expect(story.views.two).not.toHaveProperty('graticule');
		expect(linesIn(story)).toEqual([8 + 3, 8 + 3]);
		expect(read(', graticule: true', '', '{ graticule: { every: 45 } }').views.one!.graticule).toBe(10);
	});

	it('come with their code, and no other story has it', () => {
		for (const moduleOf of [browserModule, liveModule, serverModule]) {
			const code = (story: ReturnType<typeof read>) => moduleOf(story, 'story.yaml', {}, 'story.yaml', 'a');
			expect(code(read(', graticule: true', ''))).toMatch(
				/import \{ mapParts \}[\s\S]*import \{ Graticule \}[\s\S]*mapPartKinds: \{ graticule: Graticule \}/
			);
			expect(code(read(', graticule: false', ''))).not.toContain('mapParts');
		}
	});
});
