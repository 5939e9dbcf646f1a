import type { Engine } from './lab.svelte.ts';
import type {} from './main.ts';

/** Labs side by side in frames: each waits for animation frames most of its time. */
const labs = {
	/** Acts out the sequences of some seeds. @returns the faulty seeds, each with what went wrong and when */
	async run(first: number, count: number, abreast: number): Promise<[seed: number, fault: string][]> {
		const faults: [number, string][] = [];
		await inFrames(first, count, abreast, async ({ lab }, seed) => {
			const fault = await lab.run(seed);
			if (fault !== undefined) faults.push([seed, fault]);
		});
		return faults;
	},

	/** Acts out the same and goes on after a fault. @returns how often the state was looked at, and how often it was wrong */
	async tally(first: number, count: number, abreast: number, engine: Engine) {
		const sum = { checks: 0, faults: 0 };
		await inFrames(first, count, abreast, async ({ lab }, seed) => {
			const { checks, faults } = await lab.tally(seed, engine);
			sum.checks += checks;
			sum.faults += faults;
		});
		return sum;
	}
};

/** Gives each seed to the next frame that is free. Whatever is thrown in a frame fails the whole. */
async function inFrames(
	first: number,
	count: number,
	abreast: number,
	act: (view: Window, seed: number) => Promise<void>
): Promise<void> {
	let next = first;
	const work = async () => {
		const frame = document.createElement('iframe');
		const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
		frame.src = 'index.html';
		document.body.append(frame);
		await loaded;
		const view = frame.contentWindow!;
		const thrown = new Promise<never>((_, reject) =>
			view.addEventListener('error', ({ message }) => reject(new Error(`seed ${next - 1}: ${message}`)))
		);
		while (next < first + count) await Promise.race([act(view, next++), thrown]);
		frame.remove();
	};
	await Promise.all(Array.from({ length: Math.min(abreast, count) }, work));
}

window.labs = labs;

declare global {
	interface Window {
		labs: typeof labs;
	}
}
