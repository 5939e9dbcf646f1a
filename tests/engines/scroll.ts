import { expect } from 'vitest';
import type {} from '../e2e/scroll/lab/frames.ts';
import { shared } from '../shared/ask.ts';
import type { Reader } from './engine.ts';

/** The first of the random sequences that every engine acts out. */
export const FIRST_SEED = 150_867;

/** Opens the page that acts the sequences out. */
export const openFrames = async (reader: Reader): Promise<void> =>
	reader.goto(`${await shared('scrollLab')}/frames.html`);

/** The state is what a person with a ruler would say, after each act of a sequence. */
export async function expectState(reader: Reader, seed: number): Promise<void> {
	expect(await reader.evaluate((one) => window.labs.run(one, 1, 1), seed)).toEqual([]);
}
