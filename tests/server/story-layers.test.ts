import { describe, expect, it } from 'vitest';
import type { StoryData } from '../../src/lib/story/schema/story-data.ts';
import { browserModule, liveModule, serverModule } from '../../src/lib/vite/story-modules.ts';
import { bodyOf, stepIn, story } from './pictures-story.ts';

/** What a table of the page holds, row by row. */
const cellsIn = (html: string): string[][] =>
	[...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
		[...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replace(/<[^>]*>/g, ''))
	);

describe('the data layers of a story on the server', () => {
	const body = bodyOf(story);

	it('are in the still picture of the steps that show them, with their legend, and in no other', () => {
		const data = stepIn(body, 'data');
		// The last of three years: classes of up to 5, 10, 20 and more, and no district without a number.
		expect(data.match(/data-part="drawn-areas"/g)).toHaveLength(1);
		expect(data).toContain('Barrels found on 100 farms, 2020');
		expect(data).toMatch(/data-part="drawn-bubbles"[\s\S]*?stroke-width="44.0"/);
		expect(data).toContain('Barrels kept');
		expect(stepIn(body, 'back')).not.toContain('drawn-areas');
	});

	it('are in the pictures of a page of still pictures alone', () => {
		expect(bodyOf(story, true).match(/data-part="drawn-areas"/g)).toHaveLength(1);
	});

	it('are on the map itself where its first picture has them, and in the words of its list', () => {
		const layerColumns: StoryData['opening']['layerColumns'] = { found: ['2018', '2018'] };
		const opening = { ...story.opening, layers: ['found'], layerColumns };
		const map = bodyOf({ ...story, opening }).split('<section')[0]!;
		expect(map).toContain('data-part="drawn-areas"');
		expect(map).toContain('Barrels found on 100 farms, 2018');
		expect(map).toMatch(/<li>In the west few are found/);
	});

	it('have a table of every value, with note and source', () => {
		const tables = body.slice(body.indexOf('id="layer-found."'));
		const rows = cellsIn(tables.slice(0, tables.indexOf('</table>')));
		expect(rows).toHaveLength(9);
		expect(rows[0]).toEqual(['district', '2018', '2019', '2020']);
		expect(rows[2]).toEqual(['The bay', '2', 'No data', '4']);
		expect(rows.slice(1).map((row) => row.slice(1).map(Number).filter(Number.isFinite))).toEqual(
			story.layers!.found!.rows!.map((row) => ['2018', '2019', '2020'].flatMap((year) => row[year] ?? []))
		);
		expect(tables).toContain('One district did not count in 2019.');
		expect(tables.replace(/<[^>]*>/g, '')).toMatch(/Source:\s*our own desk/);
	});

	it('come with their code, of the kinds that the story has', () => {
		const plain = Object.entries(story.views).map(([id, view]) => [
			id,
			{ ...view, towns: false, countries: false }
		]);
		const views = Object.fromEntries(plain) as StoryData['views'];
		const bare = { ...story, layers: undefined, markers: undefined, views };
		for (const moduleOf of [browserModule, liveModule, serverModule]) {
			const module = (data: StoryData): string => moduleOf(data, 'story.yaml', {}, 'story.yaml', 'a');
			expect(module(story)).toMatch(/import \{ Choropleth \}[\s\S]*import \{ Bubbles \}/);
			expect(module(bare)).not.toMatch(/mapParts|Choropleth|layers\//);
		}
	});
});
