import { mount } from 'svelte';
import Cost from './Cost.svelte';

/** Counts of what was called, by name. */
type Counts = Record<string, number>;

declare global {
	interface Window {
		/** Scrolls by so many pixels in each of so many frames, down and up in turn. @returns what was called meanwhile */
		ride(pixels: number, frames: number): Promise<Counts>;
	}
}

let counts: Counts | undefined;

function count(name: string) {
	if (counts) counts[name] = (counts[name] ?? 0) + 1;
}

/** Everything that makes a browser lay the page out, if it is asked while something has changed. */
function watchReads() {
	const methods: [object, string[]][] = [
		[
			Element.prototype,
			['getBoundingClientRect', 'getClientRects', 'scrollIntoView', 'scrollTo', 'checkVisibility']
		],
		[window, ['getComputedStyle']]
	];
	for (const [holder, names] of methods) {
		for (const name of names) {
			const original = Reflect.get(holder, name) as (...args: unknown[]) => unknown;
			Reflect.set(holder, name, function (this: unknown, ...args: unknown[]) {
				count('layout reads');
				return original.apply(this, args);
			});
		}
	}
	const properties: [object, string[]][] = [
		[HTMLElement.prototype, ['offsetTop', 'offsetLeft', 'offsetHeight', 'offsetWidth', 'innerText']],
		[Element.prototype, ['clientTop', 'clientHeight', 'clientWidth', 'scrollHeight', 'scrollWidth']]
	];
	for (const [holder, names] of properties) {
		for (const name of names) {
			const property = Object.getOwnPropertyDescriptor(holder, name)!;
			Object.defineProperty(holder, name, {
				...property,
				get(this: unknown) {
					count('layout reads');
					return property.get!.call(this);
				}
			});
		}
	}
}

function watchListeners() {
	const { addEventListener } = EventTarget.prototype;
	EventTarget.prototype.addEventListener = function (type, listener, options) {
		if (type !== 'scroll' || typeof listener !== 'function') {
			return addEventListener.call(this, type, listener, options);
		}
		const counted = (event: Event) => {
			count('scroll listener calls');
			return listener.call(this, event);
		};
		return addEventListener.call(this, type, counted, options);
	};
}

const query = new URLSearchParams(location.search);
if (query.has('count')) {
	watchReads();
	watchListeners();
}

/** So many frames go one way, so that a short page is ridden as far as a long one. */
const TURN = 80;

const frame = () => new Promise(requestAnimationFrame);

window.ride = async (pixels, frames) => {
	window.scrollTo({ top: 1500, behavior: 'instant' });
	// The observers find out where the page is now.
	for (let i = 0; i < 30; i++) await frame();
	const seen: Counts = (counts = {});
	for (let i = 0; i < frames; i++) {
		const down = Math.floor(i / TURN) % 2 === 0;
		window.scrollBy({ top: down ? pixels : -pixels, behavior: 'instant' });
		await frame();
	}
	counts = undefined;
	return seen;
};

mount(Cost, {
	target: document.body,
	props: { engine: query.get('engine') as 'ours' | 'bare' | 'none', steps: Number(query.get('steps')) }
});
