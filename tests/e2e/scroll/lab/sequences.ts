import { Random } from './random.ts';
import type { LabPage, LabStep } from './types.ts';

/** One thing that a reader, a device or an author does. Positions are shares (0–1) of what can be scrolled. */
export type Act =
	| { do: 'jump'; to: number }
	| { do: 'flick'; by: number; frames: number }
	| { do: 'wheel'; by: number }
	| { do: 'key'; key: 'PageDown' | 'PageUp' | 'Home' | 'End' | 'Space' | 'ArrowDown' }
	| { do: 'size'; width: number; height: number }
	| { do: 'rotate' }
	| { do: 'zoom'; factor: number }
	| { do: 'pinch'; factor: number }
	| { do: 'page'; change: Partial<LabPage> }
	| { do: 'hash'; step: number }
	| { do: 'go'; step: number };

export interface Sequence {
	seed: number;
	page: LabPage;
	acts: Act[];
}

/** How a sequence is acted out. `driven`: from outside, with real input. `inside`: by script, in a frame of the page. */
export type Manner = 'driven' | 'inside';

function step(random: Random, key: number): LabStep {
	const height = random.chance(0.12) ? 0 : random.chance(0.2) ? random.int(900, 2600) : random.int(20, 700);
	const made: LabStep = { key, height: random.chance(0.3) ? height + random.next() : height };
	if (random.chance(0.1)) made.threshold = random.chance(0.5) ? random.next() : `${random.int(0, 900)}px`;
	if (random.chance(0.06)) made.hidden = true;
	if (random.chance(0.05)) made.nested = true;
	return made;
}

const threshold = (random: Random): LabPage['threshold'] =>
	random.pick([0, 0.25, 0.5, 0.5, 0.5, 0.8, 1, random.next(), `${random.int(0, 700)}px` as const]);

/** An image as an author puts it there: without a size, and with bytes that come later. */
const image = (random: Random) =>
	`data:image/svg+xml,${encodeURIComponent(
		`<svg xmlns="http://www.w3.org/2000/svg" width="80" height="${random.int(40, 900)}"/>`
	)}`;

function changeOf(random: Random, page: LabPage, newKey: () => number): Partial<LabPage> {
	const { steps } = page;
	const at = random.int(0, Math.max(0, steps.length - 1));
	const altered = (change: Partial<LabStep>) => ({
		steps: steps.map((one, i) => (i === at ? { ...one, ...change } : one))
	});
	switch (random.int(0, 9)) {
		case 0: {
			const added = Array.from({ length: random.int(1, 3) }, () => step(random, newKey()));
			return { steps: [...steps.slice(0, at), ...added, ...steps.slice(at)] };
		}
		case 1:
			return { steps: steps.filter((_, i) => i < at || i > at + random.int(0, 2)) };
		case 2:
			return { steps: random.shuffle(steps) };
		case 3:
			return altered({ height: random.int(0, 1500) });
		case 4:
			return altered({ hidden: !steps[at]?.hidden });
		case 5:
			return altered({ image: image(random) });
		case 6:
			return { above: random.int(0, 2500) };
		case 7:
			return { threshold: threshold(random) };
		case 8:
			return { fontSize: random.int(8, 40) };
		default:
			return random.chance(0.5) ? { gap: random.int(0, 300) } : { below: random.int(0, 2000) };
	}
}

/** The sequence of a seed. */
export function sequence(seed: number, manner: Manner): Sequence {
	const random = new Random(seed);
	let keys = 0;
	const newKey = () => keys++;
	const page: LabPage = {
		steps: Array.from({ length: random.int(1, 14) }, () => step(random, newKey())),
		threshold: threshold(random),
		layout: random.pick(['over', 'left', 'right', 'stacked']),
		above: random.pick([0, 40.5, random.int(0, 2000)]),
		below: random.pick([0, random.int(0, 2000)]),
		gap: random.chance(0.4) ? random.int(1, 250) : 0,
		scroller: random.chance(0.25) ? 'element' : 'window',
		dir: random.chance(0.2) ? 'rtl' : 'ltr',
		fixedHeight: random.chance(0.25),
		fontSize: 16,
		flat: random.chance(0.1)
	};

	let now = page;
	let width = 1000;
	const act = (): Act => {
		const roll = random.next();
		if (roll < 0.15) return { do: 'jump', to: random.pick([0, 1, random.next(), random.next()]) };
		if (roll < 0.27)
			return { do: 'flick', by: random.pick([-3000, 3000, 3000, 700]), frames: random.int(1, 4) };
		if (roll < 0.42) {
			const inside: Act = { do: 'jump', to: random.next() };
			if (manner === 'inside') return inside;
			const keys = ['PageDown', 'PageUp', 'Home', 'End', 'Space', 'ArrowDown'] as const;
			return random.chance(0.5)
				? { do: 'wheel', by: random.int(-900, 1200) }
				: { do: 'key', key: random.pick(keys) };
		}
		if (roll < 0.5) {
			// Only its height changes as a toolbar or a keyboard comes and goes.
			if (random.chance(0.6)) width = random.int(320, 1500);
			return { do: 'size', width, height: random.int(250, 1100) };
		}
		if (roll < 0.54) return { do: 'rotate' };
		if (roll < 0.6 && manner === 'driven') {
			if (random.chance(0.3)) return { do: 'pinch', factor: random.pick([1, 1.5, 3]) };
			return { do: 'zoom', factor: random.pick([0.5, 0.8, 1, 1.25, 1.5, 2, 4]) };
		}
		if (roll < 0.66) return { do: 'go', step: random.int(0, Math.max(0, now.steps.length - 1)) };
		if (roll < 0.7) return { do: 'hash', step: random.int(0, Math.max(0, now.steps.length - 1)) };
		const change = changeOf(random, now, newKey);
		now = { ...now, ...change };
		return { do: 'page', change };
	};
	return { seed, page, acts: Array.from({ length: random.int(4, 8) }, act) };
}
