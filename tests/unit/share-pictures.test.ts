import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fingerprint, MADE, picturesOf, STORIES } from '../../scripts/share-pictures/pictures.ts';

it('the share pictures are of the story as it is: `npm run pictures:share`', async () => {
	const made = JSON.parse(readFileSync(MADE, 'utf8'));
	expect(Object.keys(made)).toEqual(STORIES.map(({ name }) => name));
	for (const story of STORIES) {
		const pictures = await picturesOf(story);
		const files = pictures.map(({ name }) => `${name}.png`);
		expect(made[story.name]).toEqual({ inputs: await fingerprint(pictures), files });
		const missing = files.filter(
			(file) => !existsSync(new URL(`../../static/share/${file}`, import.meta.url))
		);
		expect(missing).toEqual([]);
	}
});
