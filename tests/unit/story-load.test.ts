import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadStory } from '../../src/lib/story/disk/index.ts';
import { removeFolder, temporaryFolder } from '../shared/temporary-folder.ts';

const valid = readFileSync(new URL('../fixtures/stories/valid/story.yaml', import.meta.url), 'utf8').replace(
	/^ +(track|clock): .*\n/gm,
	''
);
const folder = temporaryFolder('load');

afterAll(() => removeFolder(folder));

const load = async (bytes: Uint8Array) =>
	(await loadStory(bytes, path.join(folder, 'story.yaml'), 'story.yaml')).read;

describe('the encoding of a story file', () => {
	const utf16 = new Uint8Array(Buffer.from(`\uFEFF${valid}`, 'utf16le'));

	it.each([
		['UTF-8', new TextEncoder().encode(valid)],
		['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${valid}`)],
		['UTF-16', utf16]
	])('may be %s', async (_, bytes) => {
		const { diagnostics } = await load(bytes);
		expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).not.toContain(
			285
		);
	});

	it('is refused at the first broken letter', async () => {
		const { story, diagnostics } = await load(Buffer.from('title: Café\nlang: pt\n', 'latin1'));
		expect(story).toBeUndefined();
		expect(diagnostics).toMatchObject([{ code: 285, file: 'story.yaml', line: 1, column: 11 }]);
	});

	it('of an original is checked too', async () => {
		writeFileSync(path.join(folder, 'original.yaml'), Buffer.from('title: x\nsummary: é\n', 'latin1'));
		const translation = new TextEncoder().encode('lang: es\nof: original.yaml\n');
		const { read } = await loadStory(translation, path.join(folder, 'story.es.yaml'), 'story.es.yaml');
		expect(read.diagnostics.map(({ code, file, line }) => [code, file, line])).toContainEqual([
			285,
			'original.yaml',
			2
		]);
	});
});
