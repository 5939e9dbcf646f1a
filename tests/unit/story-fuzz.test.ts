import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { it } from 'vitest';
import { isFull } from '../shared/extent.ts';
import { applied } from './mutations.ts';
import { expectRead } from './story-showable.ts';
import { slip } from './story-slips.ts';

const valid = readFileSync(new URL('../fixtures/stories/valid/story.yaml', import.meta.url), 'utf8');

it('slips in a story never stop the reader, and never pass with something that a page can not show', () => {
	fc.assert(
		fc.property(fc.array(slip, { minLength: 1, maxLength: 4 }), (slips) => {
			expectRead(applied(valid, slips));
		}),
		{ numRuns: isFull ? 400 : 100 }
	);
});
