import { afterAll, beforeAll, describe, it } from 'vitest';
import { isFull } from '../shared/extent.ts';
import type { Engine, Reader } from './engine.ts';
import { installedEngines } from './engines.ts';
import { expectState, FIRST_SEED, openFrames } from './scroll.ts';

const seeds = Array.from({ length: 60 }, (_, i) => FIRST_SEED + i);

// Chromium acts out the same sequences, and more of them, in `tests/e2e/scroll/oracle.test.ts`. The short tests act one out
// in the window in which they read the story.
describe.runIf(isFull).each(installedEngines(['chromium', 'firefox', 'webkit']))(
	'scroll state in %s',
	(_, start) => {
		let engine: Engine;
		let reader: Reader;

		beforeAll(async () => {
			engine = await start();
			reader = await engine.open();
			await openFrames(reader);
		});

		afterAll(async () => {
			await reader.close();
			await engine.close();
		});

		// One at a time: a driver waits only so long for an answer.
		it.each(seeds)('is what a person with a ruler would say, after each act of sequence %i', (seed) =>
			expectState(reader, seed)
		);
	}
);
