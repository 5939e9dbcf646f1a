import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import type { Operation } from '../../src/lib/edit/index.ts';
import { pathIn, valueAt } from '../../src/lib/studio/page/story-fields.ts';
import { readStory } from '../../src/lib/story/check/index.ts';
import { onDisk, open, root, starter, stateOf, story, studioOn, useProject } from './studio-project.ts';

useProject();

const { story: read } = readStory(starter, { file: 'story.yaml' });

/** As a person writes it; the title was translated from another one. */
const SPANISH = `# De nosotros
lang: es
of: story.yaml

title: El titular # corto
steps:
  lisbon-first:
    # Dos frases.
    text: El primer paso.

checked:
  title: x1
  steps.lisbon-first: x2
`;

let file = '';
beforeEach(() => {
	file = path.join(root, 'story.es.yaml');
	writeFileSync(file, SPANISH);
});

/** Writes a text as the page does, and returns the file and what the check says of it. */
async function write(at: (string | number)[], text: string) {
	const studio = studioOn();
	const { base, data } = await open(studio, file);
	const operation: Operation = { type: 'setText', path: pathIn(data, at, read!), text };
	const ask = { id: 1, story: file, ask: 'change', base, name: 'text', operations: [operation] };
	const state = stateOf(await studio.answer(ask));
	const back = () => studio.answer({ id: 2, story: file, ask: 'undo', base: state.base });
	return {
		written: onDisk(file),
		codes: state.diagnostics.map(({ code, line }) => `${code} ${line}`),
		data: state.data,
		back
	};
}

it('writes a translation’s own file, marks what is written as checked, and undoes both', async () => {
	const { written, codes, back } = await write(['steps', 'lisbon-first', 'text'], 'Empieza *aquí*.');
	expect(written).toContain('    # Dos frases.\n    text: Empieza *aquí*.\n');
	expect(written).toContain('title: El titular # corto\n');
	// The title stays stale, the step is no longer.
	expect(written).toContain('  title: x1\n');
	expect(written).not.toContain('  steps.lisbon-first: x2');
	expect(codes.filter((code) => code.startsWith('276'))).toEqual(['276 5']);
	expect(onDisk(story)).toBe(starter);
	stateOf(await back());
	expect(onDisk(file)).toBe(SPANISH);
});

it('adds what the translation lacks, and marks that alone', async () => {
	const { written, data } = await write(['chapters', 'the-way', 'title'], 'El camino');
	expect(valueAt(data, ['chapters', 'the-way'])).toBe('El camino');
	expect(written).toMatch(/\n {2}chapters\.the-way: x\w+\n/);
	expect(written).toContain('  steps.lisbon-first: x2\n');
});
