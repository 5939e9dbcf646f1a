import { describe, expect, it } from 'vitest';
import type { StoryData } from '../../src/lib/story/schema/story-data.ts';
import { browserModule, liveModule, serverModule } from '../../src/lib/vite/story-modules.ts';
import { bodyOf, stepIn, story } from './pictures-story.ts';

const markersIn = (html: string): string[] =>
	[...html.matchAll(/data-contrail="marker" data-id="(\w+)"/g)].map(([, id]) => id!);

const words = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('the markers of a story on the server', () => {
	const body = bodyOf(story);
	const marked = stepIn(body, 'marked');

	it('are in the still picture of the steps that show them, and in no other', () => {
		expect(markersIn(marked)).toEqual(['tower', 'kept', 'mill', 'end']);
		expect(markersIn(body)).toHaveLength(4);
	});

	it('say what they show, where readers who do not see it are read it too', () => {
		expect(words(marked)).toMatch(/30 barrels Source: our own desk/);
		expect(words(marked)).toContain('Here the lorry stops');
		expect(marked).toMatch(/<img[^>]* width="240" height="200" alt="The tower of the field, drawn."/);
		expect(marked).toMatch(/<svg[^>]*role="img" aria-label="Where the road ends."/);
		// The drawn land and what lies on it are hidden from them: the markers stand after it.
		const [hidden = '', over = ''] = marked.split('contrail-still-over');
		expect(markersIn(hidden)).toEqual([]);
		expect(markersIn(over)).toHaveLength(4);
	});

	it('lead where the story says, to nothing that no page may link to', () => {
		expect(marked).toMatch(/<a href="#drawn"[^>]*>\s*(?:<!--.*?-->)*<img/);
		const [tower] = Object.entries(story.markers!);
		const script = { ...tower![1], link: 'javascript:alert(1)' };
		expect(bodyOf({ ...story, markers: { ...story.markers, tower: script } })).not.toContain('javascript:');
	});

	it('are in the pictures of a page of still pictures alone, and on the map itself where its first picture has them', () => {
		expect(markersIn(bodyOf(story, true))).toHaveLength(4);
		const map = bodyOf({ ...story, opening: { ...story.opening, markers: ['kept'] } }).split('<section')[0]!;
		expect(markersIn(map)).toEqual(['kept']);
	});

	it('come with their code, and no story without them has it', () => {
		for (const moduleOf of [browserModule, liveModule, serverModule]) {
			const module = (data: StoryData): string => moduleOf(data, 'story.yaml', {}, 'story.yaml', 'a');
			expect(module(story)).toMatch(/import \{ Marker \} from "[^"]*map-parts\/marker\.ts"/);
			expect(module(story)).toContain('marker: Marker');
			expect(module(story)).toMatch(/import file\d from "\.\/tower\.svg\?url&no-inline"/);
			expect(module({ ...story, markers: undefined })).not.toMatch(/Marker/);
		}
	});
});
