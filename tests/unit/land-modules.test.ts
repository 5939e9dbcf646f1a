import { readFile } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import { readStory } from '../../src/lib/story/check/index.ts';
import * as cutting from '../../src/lib/map/basemap/cut/index.ts';
import type { StoryData } from '../../src/lib/story/schema/story-data.ts';
import { LandModules } from '../../src/lib/vite/land-modules.ts';

vi.mock(import('../../src/lib/map/basemap/cut/index.ts'), { spy: true });

const TEMPLATE = 'stories/_template/story.yaml';

const text = await readFile(TEMPLATE, 'utf8');
function story(content: string) {
	const { story, diagnostics } = readStory(content, { file: TEMPLATE });
	if (!story) throw new Error(JSON.stringify(diagnostics));
	return story;
}

const calls = (): number =>
	vi.mocked(cutting.landFor).mock.calls.length + vi.mocked(cutting.drawnLand).mock.calls.length;

describe('the coastlines of a story that is being written', () => {
	it.each(['land', 'drawn'])(
		'are cut anew where a view changes, and not where words change: ?%s',
		async (query) => {
			const lands = new LandModules();
			const [first, words, moved] = [
				story(text),
				story(text.replace(/^title: .*$/m, () => 'title: Another title')),
				story(text.replace(/zoom: ([\d.]+)/, (_, zoom: string) => `zoom: ${Number(zoom) + 1}`))
			];
			const cut = await lands.codeOf(`story.yaml?${query}`, first);
			const before = calls();
			expect(await lands.codeOf(`story.yaml?${query}`, words)).toBe(cut);
			expect(calls()).toBe(before);
			const anew = await lands.codeOf(`story.yaml?${query}`, moved);
			expect(anew).not.toBe(cut);
			expect(anew).toBe(await new LandModules().codeOf(`story.yaml?${query}`, moved));
		}
	);
});

describe('the coastlines of a story and its translation', () => {
	const lands = new LandModules();

	it.each(['land', 'drawn'])('are cut once, and apart as soon as their views differ: ?%s', async (query) => {
		const [original, translated, moved] = [
			story(text),
			story(text.replace(/^title: .*$/m, () => 'title: Otro título')),
			story(text.replace(/zoom: ([\d.]+)/, (_, zoom: string) => `zoom: ${Number(zoom) + 1}`))
		];
		const before = calls();
		const codeOf = (file: string, data: StoryData): Promise<string> => lands.codeOf(`${file}?${query}`, data);
		const both = await Promise.all([codeOf('story.yaml', original), codeOf('story.es.yaml', translated)]);
		expect(both[0]).toBe(both[1]);
		expect(calls()).toBe(before + 1);
		const anew = await codeOf('story.es.yaml', moved);
		expect(anew).not.toBe(both[0]);
		expect(await codeOf('story.yaml', original)).toBe(both[0]);
		expect(calls()).toBe(before + 2);
	});
});
