import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { worldIn } from '../../src/lib/cli/site/write-site.ts';
import world from '../../src/lib/map/basemap/land/levels/index.ts';
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

describe('coastlines that could not be cut', () => {
	it.each(['land', 'drawn'])(
		'are cut with the next request, of the story or of its translation: ?%s',
		async (query) => {
			let tries = 0;
			const lands = new LandModules(async () => {
				if (++tries === 1) throw new Error('The coastlines cannot be read.');
				return world;
			});
			const failed = [
				lands.codeOf(`story.yaml?${query}`, original),
				lands.codeOf(`story.es.yaml?${query}`, words)
			];
			for (const cut of failed) await expect(cut).rejects.toThrow('cannot be read');
			const cut = lands.codeOf(`story.es.yaml?${query}`, words);
			expect(await cut).toBe(await new LandModules().codeOf(`story.yaml?${query}`, original));
			expect(lands.codeOf(`story.yaml?${query}`, original)).toBe(cut);
			expect(tries).toBe(2);
		}
	);

	it('as the coastlines could not be read are cut with the next try, by `contrail dev` too', async () => {
		await expect(worldIn('no-such-folder')).rejects.toThrow('no-such-folder');
		expect(await worldIn('src/lib')).toEqual(world);
	});
});
