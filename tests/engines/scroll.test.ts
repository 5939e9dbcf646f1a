import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shared } from '../shared/ask.ts';
import { isFull } from '../shared/extent.ts';
import type {} from '../e2e/scroll/lab/main.ts';
import type { Engine } from './engine.ts';
import { installedEngines } from './engines.ts';

/** Chromium acts out the same sequences, and more of them, in `tests/e2e/scroll/oracle.test.ts`. */
const engines = installedEngines(isFull ? ['chromium', 'firefox', 'webkit'] : ['firefox', 'webkit']);

const FIRST = 150_867;
const SEQUENCES = isFull ? 60 : 3;

describe.each(engines)('scroll state in %s', (_, start) => {
	let engine: Engine;

	beforeAll(async () => {
		engine = await start();
	});

	afterAll(() => engine.close());

	it('is what a person with a ruler would say, after each act of random sequences', async () => {
		const reader = await engine.open();
		await reader.goto(`${await shared('scrollLab')}/frames.html`);
		const faults = await reader.evaluate(
			async (first, count) => {
				const found: string[] = [];
				let next = first;
				const work = async () => {
					const frame = document.createElement('iframe');
					const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
					frame.src = 'index.html';
					document.body.append(frame);
					await loaded;
					const { lab } = frame.contentWindow as Window;
					while (next < first + count) {
						const seed = next++;
						const fault = await lab.run(seed);
						if (fault !== undefined) found.push(`seed ${seed} ${fault}`);
					}
				};
				await Promise.all(Array.from({ length: 4 }, work));
				return found;
			},
			FIRST,
			SEQUENCES
		);
		console.log(`${engine.version}: ${faults.length} of ${SEQUENCES} sequences had a wrong state.`);
		expect(faults).toEqual([]);
		await reader.close();
	});
});
