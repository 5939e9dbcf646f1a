import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shared } from '../shared/ask.ts';
import { isFull } from '../shared/extent.ts';
import type {} from '../e2e/scroll/lab/frames.ts';
import type { Engine, Reader } from './engine.ts';
import { installedEngines } from './engines.ts';

/** Chromium acts out the same sequences, and more of them, in `tests/e2e/scroll/oracle.test.ts`. */
const engines = installedEngines(isFull ? ['chromium', 'firefox', 'webkit'] : ['firefox', 'webkit']);

const FIRST = 150_867;
const seeds = Array.from({ length: isFull ? 60 : 3 }, (_, i) => FIRST + i);

describe.each(engines)('scroll state in %s', (_, start) => {
	let engine: Engine;
	let reader: Reader;

	beforeAll(async () => {
		engine = await start();
		reader = await engine.open();
		await reader.goto(`${await shared('scrollLab')}/frames.html`);
	});

	afterAll(async () => {
		await reader.close();
		await engine.close();
	});

	// One at a time: a driver waits only so long for an answer.
	it.each(seeds)('is what a person with a ruler would say, after each act of sequence %i', async (seed) => {
		expect(await reader.evaluate((one) => window.labs.run(one, 1, 1), seed)).toEqual([]);
	});
});
