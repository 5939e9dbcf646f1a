import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { Story } from '../../src/lib/story/index.ts';
import { formatDiagnostic, type Diagnostic } from '../../src/lib/story/diagnostics/diagnostic.ts';
import { readStory } from '../../src/lib/story/check/read.ts';
import { sceneAt, stepsOf } from '../../src/lib/story/scene/scene-at.ts';
import type { StoryData } from '../../src/lib/story/schema/story-data.ts';
import { expectShowable } from '../unit/story-showable.ts';
import { mutate, Random } from '../unit/story-mutations.ts';

const whole = readFileSync(new URL('../../stories/venezuela/story.yaml', import.meta.url), 'utf8');

const COPIES = 2000;

/** Drawing and rendering take longer than reading: of the copies that pass, every so manieth is drawn or rendered. */
const DRAWN = 5;
const RENDERED = 50;

/** The same copies each time, and others with another seed: `CONTRAIL_SEED=7 npm run test:component`. */
const seed = Number(process.env.CONTRAIL_SEED ?? 20190729);

describe(`${COPIES} mutated copies of the Venezuela story, with the seed ${seed}`, () => {
	it(
		'never crash or hang the reader, and never pass with what a page cannot show',
		{ timeout: 900_000 },
		() => {
			let passed = 0;
			for (let copy = 0; copy < COPIES; copy++) {
				const random = new Random(seed + copy);
				const text = mutate(whole, random);
				try {
					const { story, diagnostics } = readStory(text, { file: 'story.yaml' });
					expectTold(text, diagnostics);
					expect(story === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
					if (story) expectShown(story, passed++);
				} catch (error) {
					throw new Error(`Copy ${copy} of the seed ${seed}: ${random.told.join('; ')}`, { cause: error });
				}
			}
			// Were all refused, or none, this would test little.
			expect(passed).toBeGreaterThan(COPIES / 10);
			expect(passed).toBeLessThan((COPIES * 9) / 10);
		}
	);
});

/** Every problem names a line of the text and shows it. */
function expectTold(text: string, diagnostics: Diagnostic[]): void {
	expect(diagnostics.length).toBeLessThanOrEqual(501);
	const rows = text.replace(/^\uFEFF/, '').split('\n');
	for (const problem of diagnostics) {
		expect(rows[problem.line - 1]?.trimEnd()).toBe(problem.source);
		expect(formatDiagnostic(problem)).toContain(`story.yaml:${problem.line}:${problem.column}  `);
	}
}

function expectShown(story: StoryData, nth: number): void {
	expectShowable(story);
	if (nth % DRAWN > 0) return;
	const steps = stepsOf(story);
	for (let index = -1; index < steps.length; index++) {
		const scene = sceneAt(story, index, 0.3);
		const wanted = index < 0 ? story.opening : steps[index];
		expect(scene.places).toHaveLength(wanted?.places.length ?? 0);
		expect(scene.areas).toHaveLength(wanted?.areas.length ?? 0);
	}
	if (nth % RENDERED > 0) return;
	const { body } = render(Story, { props: { story } });
	for (const { id } of steps) expect(body).toContain(`id="${id}"`);
	expect(body).not.toMatch(/undefined|\bNaN\b|\[object|Invalid Date|Infinity/);
}
