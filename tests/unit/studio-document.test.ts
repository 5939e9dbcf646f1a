import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { StudioAnswer, StudioDocument } from '../../src/lib/studio/server/index.ts';
import { docx, paragraph, picture } from './docx.ts';
import {
	expectUntouched,
	onDisk,
	open,
	refusalOf,
	root,
	starter,
	stateOf,
	story,
	studioOn,
	useProject
} from './studio-project.ts';

useProject();

/** One dot. */
const PNG =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

const BODY =
	paragraph('The river', 'Title') +
	paragraph('It begins as a puddle.') +
	paragraph('Then it runs.') +
	paragraph('The mouth', 'Heading1') +
	paragraph(`<w:r><w:t>There it ends.</w:t></w:r>${picture('A delta.')}`) +
	paragraph(`<w:r><w:t>Nobody knows why.</w:t></w:r>${picture('')}`);

const river = (): string =>
	docx(BODY, { 'word/media/image1.png': Buffer.from(PNG, 'base64') }).toString('base64');

let base = '';
const studio = studioOn();
beforeEach(async () => {
	({ base } = await open(studio));
});
afterEach(() => rmSync(path.join(root, 'pictures'), { recursive: true, force: true }));

const put = (after: string, more: object = {}): Promise<StudioAnswer> =>
	studio.answer({
		id: 1,
		story,
		ask: 'document',
		base,
		name: 'The River.docx',
		data: river(),
		after,
		...more
	});

interface Written {
	images?: Record<string, { src: string; alt: string; source: unknown }>;
	chapters: { id: string; title: string; steps: { id: string; text: string; image?: string }[] }[];
}
const written = (): Written => parse(onDisk()) as Written;

it('is told first: what it adds, and what is left out', async () => {
	const answer = await put('lisbon-first', { dry: true });
	const { document } = answer as { document: StudioDocument };
	expect(document).toMatchObject({ steps: 2, chapters: [{ title: 'The mouth', steps: 2 }], pictures: 1 });
	const warnings = document.warnings.join('\n');
	expect(warnings).toContain('the headline was left out: "The river"');
	expect(warnings).toMatch(/the picture "the-river-\d\.png" was left out\. Say what it shows/);
	expectUntouched();
	expect(existsSync(path.join(root, 'pictures'))).toBe(false);
});

it('comes after the step that is read, its chapters after that chapter, and goes with one undo', async () => {
	const state = stateOf(await put('lisbon-first'));
	const { chapters, images } = written();
	const before = parse(starter) as Written;
	expect(chapters.map(({ title }) => title)).toEqual(
		before.chapters.map(({ title }) => title).toSpliced(1, 0, 'The mouth')
	);
	const [first, ...rest] = before.chapters[0]!.steps.map(({ id }) => id);
	expect(chapters[0]!.steps.map(({ id }) => id)).toEqual([first, 'text-1', 'text-2', ...rest]);
	expect(chapters[0]!.steps[1]!.text).toBe('It begins as a puddle.\n');
	expect(chapters[1]!.steps).toMatchObject([
		{ text: 'There it ends.\n', image: 'the-river-1' },
		{ text: 'Nobody knows why.\n' }
	]);
	expect(images).toEqual({
		'the-river-1': { src: 'pictures/the-river-1.png', alt: 'A delta.', source: { name: 'The River.docx' } }
	});
	expect(readFileSync(path.join(root, 'pictures/the-river-1.png'), 'base64')).toBe(PNG);
	expect(state.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
	// The lines of the story itself stay.
	const lines = onDisk().split('\n');
	expect(starter.split('\n').filter((line) => !lines.includes(line))).toEqual([]);

	stateOf(await studio.answer({ id: 2, story, ask: 'undo', base: state.base }));
	expect(onDisk()).toBe(starter);
});

it('comes twice under other ids, and at the beginning', async () => {
	({ base } = stateOf(await put('opening')));
	stateOf(await put('opening'));
	const { chapters } = written();
	expect(chapters.slice(0, 2).map(({ title }) => title)).toEqual(['The mouth', 'The mouth']);
	const ids = chapters.flatMap(({ id, steps }) => [id, ...steps.map((step) => step.id)]);
	expect(new Set(ids).size).toBe(ids.length);
	expect(chapters[2]!.steps.slice(0, 4).map(({ text }) => text.trim())).toContain('Then it runs.');
});

it.each([
	['what is no document', Buffer.from('hello').toString('base64'), /no ZIP file/],
	['a document without a text', docx('').toString('base64'), /no text for a step/],
	['what is not in base64', '../{}', /\(310\)/]
])('is not taken: %s', async (_, data, says) => {
	expect(refusalOf(await put('lisbon-first', { data }))).toMatch(says);
	expectUntouched();
});

it('waits where another program wrote the story meanwhile', async () => {
	expect(await put('lisbon-first', { base: 'older' })).toMatchObject({ conflict: { file: 'story.yaml' } });
	expectUntouched();
});
