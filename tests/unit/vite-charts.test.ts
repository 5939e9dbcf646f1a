import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readStory } from '../../src/lib/story/check/read.ts';
import { browserModule } from '../../src/lib/vite/story-modules.ts';

const file = new URL('../../stories/pictures/story.yaml', import.meta.url);
const { story } = readStory(readFileSync(file, 'utf8'), { file: 'story.yaml' });

it('a page gets the words of charts at once, and their rows when one is near', () => {
	const module = browserModule(story!, 'story.yaml', {}, 'stories/pictures/story.yaml');
	expect(module).toContain('"alt":"Most of the barrels, thirty, are in the second hold."');
	// Not loaded is not empty.
	expect(module).not.toContain('"rows"');
	expect(module).toContain('loadPictures: () => import("./story.yaml?pictures")');
});
