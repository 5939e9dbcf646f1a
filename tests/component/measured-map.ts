import './maps-at-once.ts';
import { flushSync } from 'svelte';
import { resize } from './setup.ts';

/** Lays a map out in jsdom, which lays out nothing: all of it is free, and its picture fills it. */
export function measure(container: HTMLElement, width = 800, height = 600): HTMLElement {
	const map = container.querySelector<HTMLElement>('[data-contrail="map"]')!;
	const frame = map.querySelector<HTMLElement>('[data-part="frame"]')!;
	const lay = (element: HTMLElement, sizes: Record<string, number>) => {
		for (const [name, value] of Object.entries(sizes))
			Object.defineProperty(element, name, { value, configurable: true });
	};
	lay(map, { clientWidth: width, clientHeight: height });
	lay(frame, { offsetWidth: width, offsetHeight: height });
	resize(map, { width, height });
	flushSync();
	return map;
}
