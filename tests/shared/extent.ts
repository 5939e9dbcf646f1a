import { it, type TestAPI } from 'vitest';

/**
 * How far the tests go. `npm run test:full` sets `CONTRAIL_TESTS=full`: every screen size, every sequence, every kind of
 * app. Without it a part of each runs.
 */
export const isFull = process.env.CONTRAIL_TESTS === 'full';

/** All of a list, or its part for `npm test`. */
export const inFull = <Item>(all: readonly Item[], part: (item: Item) => boolean): readonly Item[] =>
	isFull ? all : all.filter(part);

/** A test that only `npm run test:full` runs, as another of its kind runs in `npm test`. */
export const itInFull: TestAPI = it.runIf(isFull) as TestAPI;
