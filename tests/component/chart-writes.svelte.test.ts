import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bars, Chart } from '../../src/lib/chart/index.ts';
import { resize } from './setup.ts';

const rows = [
	{ country: 'Peru', loans: 12 },
	{ country: 'Chile', loans: 7.25 }
];
const layout = bars({ x: 'country', y: 'loans' });
const states = [
	{ rows, layout },
	{ rows: rows.slice(0, 1), layout }
];

let chart: object;
let observer: MutationObserver;

beforeEach(() => {
	observer = new MutationObserver(() => {});
	observer.observe(document.body, { attributes: true, characterData: true, subtree: true });
});

afterEach(async () => {
	observer.disconnect();
	await unmount(chart);
});

/** Opens a chart where the reader is at 0.4 of the way between its states. */
function open() {
	let progress = $state(0.4);
	chart = mount(Chart, {
		target: document.body,
		props: {
			title: 'Loans',
			states,
			get progress() {
				return progress;
			}
		}
	});
	flushSync();
	const plot = document.querySelector('.contrail-plot')!;
	return {
		bar: () => plot.querySelector('rect:last-of-type')!,
		// A style that was set reads with spaces, and one that was written as it was written.
		html: () => plot.querySelector('.contrail-inner')!.innerHTML.replaceAll(/(?<=[:;]) |;(?=")/g, ''),
		lay: () => flushSync(() => resize(plot, { width: 600, height: 300 })),
		go: (to: number) => flushSync(() => (progress = to)),
		print: (event: 'beforeprint' | 'afterprint') => flushSync(() => dispatchEvent(new Event(event)))
	};
}

/** What was written to the marks since the last call: an element or a text, and the attribute's name. */
function written(): string[] {
	const names = observer.takeRecords().flatMap(({ target, attributeName }) => {
		const mark = target instanceof Text ? target.parentElement! : (target as Element);
		const marks = mark.closest('.contrail-inner > [aria-hidden]');
		return marks && mark !== marks ? [`${numberOf(target)} ${attributeName}`] : [];
	});
	return names.sort();
}

const numbers = new Map<Node, number>();
function numberOf(node: Node): number {
	const number = numbers.get(node) ?? numbers.size;
	numbers.set(node, number);
	return number;
}

it('the marks of a chart are written once when it comes to life, and once in every frame between two states', () => {
	const { lay, go } = open();
	expect(written()).toEqual([]);
	lay();
	for (const move of [() => go(0.6), () => go(0.8), () => go(0.4)]) {
		const writes = written();
		expect(writes).not.toEqual([]);
		expect(writes).toEqual([...new Set(writes)]);
		move();
	}
});

it('a chart goes on by CSS on paper, and as before when it is back on the screen', () => {
	const { bar, html, lay, go, print } = open();
	lay();
	const onScreen = html();
	expect(bar()).not.toHaveAttribute('style');
	print('beforeprint');
	const onPaper = html();
	expect(bar()).toHaveAttribute('style');
	go(0.8);
	expect(html()).not.toBe(onPaper);
	go(0.4);
	expect(html()).toBe(onPaper);
	print('afterprint');
	expect(html()).toBe(onScreen);
});
