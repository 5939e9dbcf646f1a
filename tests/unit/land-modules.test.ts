import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../src/lib/story/check/index.ts';
import { LandModules } from '../../src/lib/vite/land-modules.ts';

const TEMPLATE = 'stories/_template/story.yaml';

const text = await readFile(TEMPLATE, 'utf8');
function story(content: string) {
	const { story, diagnostics } = readStory(content, { file: TEMPLATE });
	if (!story) throw new Error(JSON.stringify(diagnostics));
	return story;
}

const original = story(text);
const words = story(text.replace(/^title: .*$/m, () => 'title: Otro título'));
const moved = story(text.replace(/zoom: ([\d.]+)/, (_, zoom: string) => `zoom: ${Number(zoom) + 1}`));

// What is cut once is the same promise.
describe('the coastlines of a story that is being written', () => {
	it.each(['land', 'drawn'])(
		'are cut anew where a view changes, and not where words change: ?%s',
		async (query) => {
			const lands = new LandModules();
			const cut = lands.codeOf(`story.yaml?${query}`, original);
			expect(lands.codeOf(`story.yaml?${query}`, words)).toBe(cut);
			const anew = await lands.codeOf(`story.yaml?${query}`, moved);
			expect(anew).not.toBe(await cut);
			expect(anew).toBe(await new LandModules().codeOf(`story.yaml?${query}`, moved));
		}
	);
});

describe('the coastlines of a story and its translation', () => {
	it.each(['land', 'drawn'])('are cut once, and apart as soon as their views differ: ?%s', async (query) => {
		const lands = new LandModules();
		const cut = lands.codeOf(`story.yaml?${query}`, original);
		expect(lands.codeOf(`story.es.yaml?${query}`, words)).toBe(cut);
		const anew = await lands.codeOf(`story.es.yaml?${query}`, moved);
		expect(anew).not.toBe(await cut);
		expect(lands.codeOf(`story.yaml?${query}`, original)).toBe(cut);
	});
});
