import { flushSync, mount, type Component } from 'svelte';
import { join, transition, tweens } from './d3.ts';
import Layerchart from './Layerchart.svelte';
import Ours from './Ours.svelte';
import { Scrubbed } from './state.svelte.ts';
import Svelteplot from './Svelteplot.svelte';

declare global {
	interface Window {
		chartBench: {
			/** Draws the first layout in one way. */
			open: (way: string) => void;
			/** Scrolls a number of frames on, and waits for each. */
			ride: (frames: number, pixels: number) => Promise<void>;
		};
	}
}

const target = document.querySelector('#chart')!;

/** How many pixels lie between the two layouts. */
const WAY = 4800;

const component =
	(Chart: Component<{ scrubbed: Scrubbed }>) =>
	(target: Element): ((t: number) => void) => {
		const scrubbed = new Scrubbed();
		mount(Chart, { target, props: { scrubbed } });
		return (t) => flushSync(() => (scrubbed.t = t));
	};

const ways: Record<string, (target: Element) => (t: number) => void> = {
	none: () => () => undefined,
	ours: component(Ours),
	'd3 tweens': tweens,
	'd3 join': join,
	'd3 transition': transition,
	layerchart: component(Layerchart),
	svelteplot: component(Svelteplot)
};

window.chartBench = {
	open(way) {
		const show = ways[way]!(target);
		show(0);
		addEventListener('scroll', () => show(Math.min(1, scrollY / WAY)), { passive: true });
	},
	async ride(frames, pixels) {
		for (let i = 0; i < frames; i++) {
			scrollBy({ top: pixels, behavior: 'instant' });
			await new Promise((done) => requestAnimationFrame(done));
		}
		await new Promise((done) => requestAnimationFrame(done));
	}
};
