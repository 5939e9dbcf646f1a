import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { storyText } from '../../src/lib/cli/story-text.ts';
import { loadStory } from '../../src/lib/story/disk/index.ts';
import { pictureOf } from '../../src/lib/story/schema/pictures.ts';
import { stepsOf } from '../../src/lib/story/schema/steps.ts';
import { browserModule } from '../../src/lib/vite/story-modules.ts';
import { removeFolder, temporaryFolder } from '../shared/temporary-folder.ts';

const samples = fileURLToPath(new URL('../../static/samples/', import.meta.url));

const TOWER = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:i="urn:i" viewBox="0 0 10 20" width="10" class="a">
	<title>tower.svg</title><defs><clipPath id="cut"><path d="M0 0h9v9z"/></clipPath></defs>
	<g id="walls" i:label="Walls" clip-path="url(#cut)"><path d="M1 20V2h8v18" fill="none"/></g>
	<path id="cables" d="M1 2 9 9"/><text id="sign">A &lt; B</text>
</svg>`;

const STORY = `title: Pictures
summary: Three pictures.
source: { name: Meduza }
images:
  sheet:
    src: sheet.webp
    alt: A sheet of paper.
    source: { name: Archive, url: https://example.org/sheet }
    notes:
      stamp: { text: The stamp, at: [0.5, 0.5] }
      name: { text: The name, outline: [0, 0, 0.5, 0.5] }
videos:
  clip: { src: /clip.webm, poster: clip.webp, alt: It moves., source: { name: Archive }, mode: scrub }
drawings:
  tower: { src: tower.svg, alt: A tower. }
views:
  world: { center: [0, 0], zoom: 1, alt: The world. }
opening: { view: world }
chapters:
  - id: all
    title: All
    steps:
      - { id: map, text: The map. }
      - { id: one, text: One., image: sheet, focus: [0, 0, 0.5, 0.5], notes: [name] }
      - { id: two, text: Two., video: clip }
      - { id: three, text: Three., drawing: tower, parts: { draw: [cables] } }
      - { id: four, text: Four., drawing: tower, parts: { show: [sign], hide: [walls] } }
      - { id: five, text: Five., drawing: tower }
`;

const TRANSLATION = `of: story.yaml
lang: es
images: { sheet: { alt: Una hoja., notes: { stamp: El sello, name: El nombre } } }
drawings: { tower: { alt: Una torre. } }
`;

const folders: string[] = [];
afterAll(() => folders.forEach(removeFolder));

function folderOf(files: Record<string, string>): string {
	const folder = temporaryFolder('media');
	folders.push(folder);
	for (const name of ['clip.webp', 'sheet-900.webp']) {
		copyFileSync(path.join(samples, name), path.join(folder, name.replace('-900', '')));
	}
	mkdirSync(path.join(folder, 'static'));
	copyFileSync(path.join(samples, 'clip.webm'), path.join(folder, 'static/clip.webm'));
	for (const [name, text] of Object.entries({ 'tower.svg': TOWER, 'story.yaml': STORY, ...files })) {
		writeFileSync(path.join(folder, name), text);
	}
	return folder;
}

async function load(files: Record<string, string> = {}, name = 'story.yaml') {
	const folder = folderOf(files);
	const file = path.join(folder, name);
	const loaded = await loadStory(readFileSync(file, 'utf8'), file, name);
	const found = loaded.read.diagnostics.map(
		({ code, line, column, message, fix }) => `${code} at ${line}:${column} ${message}. ${fix}`
	);
	return { ...loaded, found };
}

it('a picture has the size of its file, and a drawing its shapes', async () => {
	const { read, files, found } = await load();
	expect(found).toEqual([]);
	const { images, videos, drawings } = read.story!;
	expect(images!.sheet!.width).toBe(900);
	expect(images!.sheet!.height).toBeGreaterThan(100);
	expect(videos!.clip).toMatchObject({ width: expect.any(Number) as number, mode: 'scrub' });
	expect(files.map((one) => path.basename(one)).sort()).toEqual([
		'clip.webm',
		'clip.webp',
		'sheet.webp',
		'tower.svg'
	]);
	// Without what the editor of the drawing wrote, and without what would change the page.
	expect(drawings!.tower!.svg).toEqual([
		'svg',
		{ viewBox: '0 0 10 20' },
		['defs', {}, ['clipPath', { id: '%id%cut' }, ['path', { d: 'M0 0h9v9z' }]]],
		['g', { id: '%id%walls', 'clip-path': 'url(#%id%cut)' }, ['path', { d: 'M1 20V2h8v18', fill: 'none' }]],
		['path', { id: '%id%cables', d: 'M1 2 9 9' }],
		['text', { id: '%id%sign' }, 'A < B']
	]);
});

it('a step has its picture, and the parts of a drawing come, stay and go', async () => {
	const { read } = await load();
	const [map, image, video, ...drawings] = stepsOf(read.story!).map((step) => pictureOf(read.story!, step));
	expect(map).toBeUndefined();
	expect(image).toMatchObject({
		kind: 'image',
		focus: [0, 0, 0.5, 0.5],
		notes: ['name']
	});
	expect(video).toMatchObject({ kind: 'video', file: { src: '/clip.webm' } });
	expect(drawings).toMatchObject([
		{ parts: { hidden: ['sign'], shown: [], drawn: ['cables'], leaving: [] } },
		{ parts: { hidden: [], shown: ['sign'], drawn: [], leaving: ['walls'] } },
		{ parts: { hidden: ['walls'], shown: [], drawn: [], leaving: [] } }
	]);
});

it('the text of a story says what its pictures show, in either language', async () => {
	const { read } = await load();
	const text = storyText(read.story!, false);
	expect(text).toContain('Picture: A sheet of paper.');
	expect(text).toContain('- The name');
	expect(text).toContain('Picture: A tower.');
	const translated = await load({ 'story.es.yaml': TRANSLATION }, 'story.es.yaml');
	const spanish = storyText(translated.read.story!, false);
	for (const words of ['Imagen: Una hoja.', '- El nombre', 'Imagen: Una torre.'])
		expect(spanish).toContain(words);
	expect(translated.found.join()).toContain('the video "clip" is not translated');
});

it('a page imports the files beside its story, and finds those of the site', async () => {
	const { read } = await load();
	const code = browserModule(read.story!, 'story.yaml', {}, 'story.yaml');
	expect(code).toContain('import file0 from "./sheet.webp?url&no-inline";');
	expect(code).toContain('"src":file0');
	expect(code).toContain('"poster":file1');
	expect(code).toContain('"src":"/clip.webm"');
});

it.each([
	[
		'a picture that is not there',
		{ 'story.yaml': STORY.replace('sheet.webp', 'sheets.webp') },
		'327 at 6:10'
	],
	['a video that no site has', { 'story.yaml': STORY.replace('/clip.webm', '/clips.webm') }, '327 at 13:16'],
	['a picture that is none', { 'sheet.webp': 'no picture' }, '328 at 6:10'],
	['a part that no drawing has', { 'story.yaml': STORY.replace('[cables]', '[cable]') }, '326 at 26:68'],
	['no XML', { 'tower.svg': '<svg' }, '329 at 15:17'],
	['another element', { 'tower.svg': '<html/>' }, '329 at 15:17'],
	['no viewBox', { 'tower.svg': '<svg/>' }, '329 at 15:17'],
	['a script', { 'tower.svg': TOWER.replace('<defs>', '<script>1</script><defs>') }, '329 at 15:17'],
	['what a press does', { 'tower.svg': TOWER.replace('<defs>', '<defs onclick="a()">') }, '329 at 15:17'],
	['a style sheet', { 'tower.svg': TOWER.replace('<defs>', '<style>a{}</style><defs>') }, '329 at 15:17'],
	['another site', { 'tower.svg': TOWER.replace('url(#cut)', 'url(//a.org/b)') }, '329 at 15:17']
])('the check tells of %s', async (_, files, place) => {
	const { read, found } = await load(files);
	expect(found).toEqual([expect.stringMatching(new RegExp(`^${place} `))]);
	expect(found.join()).not.toMatch(/\{\w+\}|undefined|\[object/);
	expect(read.story).toBeUndefined();
});
