import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { Story } from '../../src/lib/story/index.ts';
import { loadStory } from '../../src/lib/story/disk/index.ts';
import { ServerPicture } from '../../src/lib/story/ui/pictures/index.ts';

const file = fileURLToPath(new URL('../fixtures/stories/pictures/story.yaml', import.meta.url));
const { read } = await loadStory(readFileSync(file, 'utf8'), file, 'story.yaml');
const story = { ...read.story!, drawPicture: ServerPicture };
const { body } = render(Story, { props: { story } });
const stills = [...body.matchAll(/<noscript[^>]*>(.*?)<\/noscript>/gs)].map(([, still]) => still ?? '');

it('each step has its picture for readers without scripts', () => {
	const [map, image, video, ...drawings] = stills;
	expect(map).toContain('data-contrail="map');
	expect(image).toMatch(
		/<img src="\/samples\/sheet-900.webp" alt="A sheet of paper." width="900" height="\d+"/
	);
	expect(image).toContain('The name');
	expect(image).not.toContain('The stamp');
	expect(image).toContain('href="https://example.org/sheet"');
	expect(video).toContain('src="/samples/clip.webp" alt="It moves."');
	expect(video).not.toContain('<video');
	expect(drawings).toHaveLength(3);
	for (const drawing of drawings)
		expect(drawing).toMatch(/aria-label="A tower\.".*<svg [^>]*viewBox="0 0 10 20".*A &lt; B/s);
});

it('a drawing is as it is at the end of its step', () => {
	const hidden = stills
		.slice(3)
		.map((still) => [...still.matchAll(/-(\w+)"\]\{opacity:0;\}/g)].map(([, part]) => part));
	expect(hidden).toEqual([['sign'], ['walls'], ['walls']]);
});

it('a drawing that stands on the page several times shares no id', () => {
	const ids = [...stills.join('').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
	expect(ids.length).toBeGreaterThan(9);
	expect(new Set(ids).size).toBe(ids.length);
	for (const [, id] of stills.join('').matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
});

it('the text of each step says what its picture shows', () => {
	for (const words of [
		'Map: The world.',
		'Picture: A sheet of paper.',
		'Picture: It moves.',
		'Picture: A tower.'
	]) {
		expect(body).toContain(`${words}</p>`);
	}
});

it('a flat story has the pictures in its text', () => {
	const flat = render(Story, { props: { story, flat: true } }).body;
	expect(flat.replace(/<noscript.*?<\/noscript>/gs, '').match(/aria-label="A tower\."/g)).toHaveLength(3);
});
