import { describe, expect, it } from 'vitest';
import { isFull } from '../../shared/extent.ts';
import { LabDriver, labOrigin, stateBrowser } from './lab-page.ts';
import type {} from './lab/frames.ts';
import { sequence } from './lab/sequences.ts';

/**
 * Random sequences of what readers, devices and authors do. After each act the state must be what a person with a
 * ruler would say (lab/oracle.ts), and the events a valid path. To act out one sequence again:
 *
 *     CONTRAIL_SEED=<seed> CONTRAIL_SEQUENCES=1 npx vitest run --project e2e tests/e2e/scroll/oracle.test.ts
 *
 * The seed is the same in every run, so that a red run is the change's own fault; with another one it looks further.
 */
const first = Number(process.env.CONTRAIL_SEED ?? 150_867);
const inside = Number(process.env.CONTRAIL_SEQUENCES ?? (isFull ? 440 : 32));
const driven = Number(process.env.CONTRAIL_SEQUENCES ?? (isFull ? 80 : 6));

/** So many pages stand side by side in frames: each waits for frames most of its time. */
const ABREAST = 8;

const told = (faults: [seed: number, fault: string][]) =>
	faults.map(([seed, fault]) => `seed ${seed} ${fault}`);

describe(`scroll sequences from seed ${first} on`, () => {
	it('by script: jumps, flicks, resizes, rotations, addresses, changes of the page', async () => {
		const page = await stateBrowser.newPage();
		await page.goto(`${labOrigin}/frames.html`);
		const faults = await page.evaluate(
			({ first, count, abreast }) => window.labs.run(first, count, abreast),
			{ first, count: inside, abreast: ABREAST }
		);
		expect(told(faults)).toEqual([]);
		await page.close();
	});

	it('by hand: wheel, keys, browser zoom, pinch, and a window that changes', async () => {
		const faults: [number, string][] = [];
		const seeds = Array.from({ length: driven }, (_, i) => first + i);
		const work = async () => {
			const driver = await LabDriver.open();
			for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
				const fault = await driver.run(sequence(seed, 'driven'));
				if (fault !== undefined) faults.push([seed, fault]);
			}
			await driver.close();
		};
		await Promise.all([work(), work()]);
		expect(told(faults)).toEqual([]);
	});
});
