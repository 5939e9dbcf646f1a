import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { beginAs, beginPage, newStoryIn } from '../../src/lib/cli/site/begin.ts';
import { folderWith, worldIn } from './cli-world.ts';

it('a story begins under the title that the page sends, and never over another', async () => {
	const folder = folderWith({});
	const world = worldIn(folder);
	expect(await newStoryIn([], folder)).toBe('story.yaml');
	expect(await beginAs({ title: ' Flights: by "night" ' }, 'story.yaml', world)).toEqual({});
	const text = readFileSync(path.join(folder, 'story.yaml'), 'utf8');
	expect(text).toContain(`title: 'Flights: by "night"'\n`);
	const { problem } = await beginAs({ title: 'Another' }, 'story.yaml', world);
	expect(problem).toContain('story.yaml exists already');
	expect(readFileSync(path.join(folder, 'story.yaml'), 'utf8')).toBe(text);
});

it.each([{}, { title: '  ' }, { title: 'a\nb' }, { title: 'x'.repeat(201) }, { title: ['a'] }, null])(
	'nothing begins with %j',
	async (asked) => {
		const folder = folderWith({});
		expect((await beginAs(asked, 'story.yaml', worldIn(folder))).problem).toContain('Write a title');
	}
);

it('a story begins in a folder that is there, and nowhere else', async () => {
	const folder = folderWith({ 'file.txt': '' });
	expect(await newStoryIn(['file.txt'], folder)).toBeUndefined();
	expect(await newStoryIn(['gone'], folder)).toBeUndefined();
});

it('the page that asks runs no script of its own text', () => {
	const page = beginPage('<b>/story.yaml', '"><script>', ['contrail/begin.js']);
	expect(page).not.toMatch(/<b>|"><script>/);
	expect(page).toContain(`default-src 'self'`);
});
