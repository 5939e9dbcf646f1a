import { readFile } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import { readStory } from '../../src/lib/story/check/index.ts';
import * as cutting from '../../src/lib/map/basemap/cut/index.ts';
import { LandModules } from '../../src/lib/vite/land-modules.ts';

vi.mock(import('../../src/lib/map/basemap/cut/index.ts'), { spy: true });

const TEMPLATE = 'stories/_template/story.yaml';

const text = await readFile(TEMPLATE, 'utf8');
function story(content: string) {
	const { story, diagnostics } = readStory(content, { file: TEMPLATE });
	if (!story) throw new Error(JSON.stringify(diagnostics));
	return story;
}

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
			const calls = () =>
				vi.mocked(cutting.landFor).mock.calls.length + vi.mocked(cutting.drawnLand).mock.calls.length;
			const before = calls();
			expect(await lands.codeOf(`story.yaml?${query}`, words)).toBe(cut);
			expect(calls()).toBe(before);
			const anew = await lands.codeOf(`story.yaml?${query}`, moved);
			expect(anew).not.toBe(cut);
			expect(anew).toBe(await new LandModules().codeOf(`story.yaml?${query}`, moved));
		}
	);
});
