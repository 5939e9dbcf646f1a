import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { Story } from '../../src/lib/story/index.ts';
import { sceneAt } from '../../src/lib/story/scene/scene-at.ts';
import { stepsOf } from '../../src/lib/story/schema/steps.ts';
import type { StoryData } from '../../src/lib/story/schema/story-data.ts';
import { isFull } from '../shared/extent.ts';
import { applied } from '../unit/mutations.ts';
import { expectRead } from '../unit/story-showable.ts';
import { slip } from '../unit/story-slips.ts';

const whole = readFileSync(new URL('../../stories/venezuela/story.yaml', import.meta.url), 'utf8');

/** Other copies come of another seed: `CONTRAIL_SEED=7 npm run test:component`. */
const COPIES = isFull ? 2000 : 50;

/** Drawing and rendering take longer than reading: the test draws one in so many of the copies that pass, and renders fewer. */
const DRAWN = 5;
const RENDERED = 50;

it(
	'mutated copies of the Venezuela story never crash or hang the reader, and never pass with what a page can not show',
	{ timeout: 900_000 },
	() => {
		let passed = 0;
		fc.assert(
			fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
				const story = expectRead(applied(whole, slips));
				if (story) expectShown(story, passed++);
			}),
			{ numRuns: COPIES }
		);
		// Were all refused, or none, this would test little.
		expect(passed).toBeGreaterThan(COPIES / 10);
		expect(passed).toBeLessThan((COPIES * 9) / 10);
	}
);

function expectShown(story: StoryData, nth: number): void {
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
