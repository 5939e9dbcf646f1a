import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../src/lib/story/check/read.ts';
import { changed, changesOfGuide } from '../../scripts/guide-pictures/guide.js';
import { STUDIO_PICTURES } from '../../scripts/guide-pictures/studio.js';
import { PANELS } from '../../src/lib/studio/page/actions.ts';
import { FILE, fingerprint, MADE, SLUG, withMisspellings } from '../../scripts/guide-pictures/inputs.js';
import { contrail, folderWith, root } from './cli-world.ts';

const guide = readFileSync(`${root}docs/designers.md`, 'utf8');
const changes = changesOfGuide();
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** The story that a reader of the guide begins with. */
async function begun(): Promise<string> {
	const folder = folderWith({});
	await contrail(folder, ['new', SLUG]);
	return readFileSync(path.join(folder, FILE), 'utf8');
}

describe('the guide for designers', () => {
	it('calls what the studio offers as the studio does', () => {
		const names = [
			...guide.matchAll(/\*\*([A-Z][\w ]+)\*\*(?= (?:lists|shows|takes|begins|opens)|, and drag)/g)
		];
		const offered = [...Object.values(PANELS).map(({ label }) => label), 'Undo'];
		expect(names.length).toBeGreaterThan(5);
		expect(names.map(([, name]) => name).filter((name) => !offered.some((one) => one === name))).toEqual([]);
	});

	it('is three printed pages', () => {
		const words = guide.replace(/!\[[^\]]*\]/g, '').split(/\s+/);
		expect(words.length).toBeLessThan(1100);
	});

	it('names commands that work, in the order in which a reader comes to them', async () => {
		const lines = [...guide.matchAll(/npx contrail ([a-z][^`\n]*)/g)].map(([, line = '']) => line.split(' '));
		expect(lines.map(([command]) => command)).toEqual(['new', 'check', 'text', 'translate']);
		const folder = folderWith({});
		for (const line of lines) {
			const { status, err } = await contrail(folder, line);
			expect(status, `contrail ${line.join(' ')}: ${err}`).toBe(0);
		}
		const scripts = [...guide.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);
		expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
	});

	it.each(changes)('changes what stands in the starter, into what may stand there: %s', async (change) => {
		const starter = await begun();
		const story = changed(starter, [change]);
		const { diagnostics } = readStory(story, { file: FILE });
		expect(diagnostics.map(({ message }) => message)).toEqual([]);
		expect(readStory(story, { file: FILE }).story).not.toEqual(readStory(starter, { file: FILE }).story);
	});

	it('changes a sentence, a number, a view and a flight', () => {
		expect(changes).toHaveLength(4);
	});
});

describe('the pictures of the guide', () => {
	const pictures = [...guide.matchAll(/!\[([^\]]+)\]\(([^)]+)\)/g)].map(([, alt = '', file = '']) => ({
		alt,
		file
	}));
	const mistake = pictures.find(({ file }) => file.endsWith('mistake.png'))?.alt;

	it('show what the software shows; if that changed, run `npm run pictures:guide`', async () => {
		const folder = folderWith({ [FILE]: withMisspellings(await begun()) });
		const { out, err } = await contrail(folder, ['check']);
		const { inputs } = JSON.parse(readFileSync(MADE, 'utf8'));
		expect(fingerprint(changes, out + err)).toBe(inputs);
	});

	it('are there, and small', () => {
		const names = pictures.map(({ file }) => path.basename(file, '.png'));
		expect(names.toSorted()).toEqual(
			['changed', 'mistake', 'starter', ...Object.keys(STUDIO_PICTURES)].toSorted()
		);
		const large = pictures.filter(({ file }) => statSync(`${root}docs/${file}`).size > 120_000);
		expect(large).toEqual([]);
	});

	it('are described with the words that they show', async () => {
		const folder = folderWith({ [FILE]: withMisspellings(await begun()) });
		const { out, err } = await contrail(folder, ['check']);
		const [, sentence, line] = /: (".*\?) Under it, line (\d+)/.exec(mistake ?? '') ?? [];
		expect(out + err).toContain(sentence);
		expect(out + err).toContain(`${FILE}:${line}:`);
	});
});
