import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { translated } from '../../src/lib/studio/page/languages/translated.ts';
import type { StudioAnswer, StudioServer, StudioState } from '../../src/lib/studio/server/index.ts';
import type { TextBeside } from '../../src/lib/story/translate/index.ts';
import { onDisk, refusalOf, root, starter, stateOf, story, studioOn, useProject } from './studio-project.ts';

useProject();

/** The title is of an older original; nothing says of which one the step is. */
const SPANISH = `# De nosotros
lang: es
of: story.yaml

title: El titular # corto
steps:
  lisbon-first:
    text: Primero.

checked:
  title: x1
`;

let file = '';
beforeEach(() => {
	file = path.join(root, 'story.es.yaml');
	writeFileSync(file, SPANISH);
});

const ask = (studio: StudioServer, request: object): Promise<StudioAnswer> =>
	studio.answer({ id: 1, story, translation: 'es', ...request });
const openSpanish = async (studio: StudioServer): Promise<StudioState> =>
	stateOf(await ask(studio, { ask: 'open' }));
const textAt = ({ texts = [] }: StudioState, ...at: (string | number)[]): TextBeside =>
	texts.find((one) => one.path.join(' ') === at.join(' '))!;

/** Writes a text as the page does. */
async function write(studio: StudioServer, at: (string | number)[], text: string): Promise<StudioState> {
	const { base, data, texts = [] } = await openSpanish(studio);
	const operations = [translated(data, texts, at, text)];
	return stateOf(await ask(studio, { ask: 'change', base, name: 'text', operations }));
}

describe('the texts of a story beside its translation', () => {
	it('are those of the check: what is missing, stale or not compared', async () => {
		const state = await openSpanish(studioOn());
		expect(state.file).toBe('story.es.yaml');
		expect(textAt(state, 'title')).toMatchObject({ state: 'stale', translation: 'El titular' });
		expect(textAt(state, 'steps', 'lisbon-first', 'text')).toMatchObject({
			state: 'unmarked',
			part: 'the step "lisbon-first"',
			isMarkdown: true
		});
		expect(textAt(state, 'summary')).toMatchObject({ state: 'missing', part: 'the summary' });
		expect(textAt(state, 'steps', 'somebody-says', 'quote', 'speaker')).toMatchObject({ state: 'same' });
		// Each text that the check misses is one of them, and no other.
		const missing = state.texts!.filter((one) => one.state === 'missing');
		const told = state.diagnostics.filter(({ code }) => code === 275);
		expect(new Set(missing.map(({ part }) => part)).size).toBe(told.length);
	});

	it('are written in their place, and are right then; so is what only is confirmed', async () => {
		const studio = studioOn();
		const written = await write(studio, ['summary'], 'Un resumen.');
		expect(textAt(written, 'summary')).toMatchObject({ state: 'right', translation: 'Un resumen.' });
		expect(onDisk(file)).toContain('# De nosotros\nlang: es\nof: story.yaml\n\ntitle: El titular # corto\n');
		const confirmed = await write(studio, ['title'], 'El titular');
		expect(textAt(confirmed, 'title').state).toBe('right');
		expect(onDisk(file)).toContain('title: El titular # corto\n');
		expect(onDisk()).toBe(starter);

		const undone = stateOf(await ask(studio, { ask: 'undo', base: confirmed.base }));
		expect(textAt(undone, 'title').state).toBe('stale');
	});

	it('take a first text into a list with an item for each of its original’s', async () => {
		const studio = studioOn();
		const texts = (await openSpanish(studio)).texts!;
		const [label] = texts.filter(({ path }) => path.includes('label'));
		const state = await write(studio, [...label!.path], 'vuelos nocturnos');
		expect(textAt(state, ...label!.path)).toMatchObject({ translation: 'vuelos nocturnos', state: 'right' });
		expect(state.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
	});

	it('are gone when they are emptied', async () => {
		const studio = studioOn();
		const state = await write(studio, ['title'], ' ');
		expect(textAt(state, 'title').state).toBe('missing');
	});

	it('are refused where the check refuses them, and where the file is another one', async () => {
		const studio = studioOn();
		const { base } = await openSpanish(studio);
		const change = (text: string, on = base) => ({
			ask: 'change',
			base: on,
			name: 'text',
			operations: [{ type: 'setText', path: ['summary'], text }]
		});
		expect(refusalOf(await ask(studio, change('<b>no</b>')))).toContain('HTML');
		writeFileSync(file, SPANISH.replace('Primero', 'Antes'));
		expect(await ask(studio, change('Sí.'))).toMatchObject({ conflict: { file: 'story.es.yaml' } });
		expect(onDisk(file)).toContain('Antes');
	});

	it('are those of a translation of this story alone', async () => {
		const studio = studioOn();
		for (const translation of ['fr', '../../etc/passwd', ''])
			expect(refusalOf(await ask(studio, { ask: 'open', translation }))).toContain('no translation');
		writeFileSync(file, SPANISH.replace('of: story.yaml', 'of: other.yaml'));
		expect(refusalOf(await ask(studio, { ask: 'open' }))).toContain('no translation');
	});
});

it('has an item for each of the original’s list, and keeps those that are there', () => {
	const text = (...at: (string | number)[]): TextBeside => ({
		path: at,
		part: '',
		name: '',
		original: '',
		state: 'missing',
		isMarkdown: false
	});
	const texts = [0, 1, 2].map((index) => text('steps', 'a', 'counters', index, 'label'));
	expect(translated({ of: 'story.yaml' }, texts, texts[1]!.path, 'dos')).toEqual({
		type: 'setField',
		path: ['steps', 'a', 'counters'],
		value: [{}, { label: 'dos' }, {}]
	});
	const known = { of: 'story.yaml', steps: { a: { counters: [{ label: 'uno' }, {}, {}] } } };
	expect(translated(known, texts, texts[1]!.path, 'dos')).toEqual({
		type: 'setText',
		path: texts[1]!.path,
		text: 'dos'
	});
});
