import { render } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, vi } from 'vitest';
import Story from './fixtures/ScrollStory.svelte';
import { intersect } from './setup.ts';

/** jsdom lays nothing out: steps of 1000 px stand under 500 px of something else, in a viewport of 768 px. */
export const STEP = 1000;
let scrolled = 0;

/** Puts the page of a test into jsdom, and takes it away afterwards. */
export function useScrollPage(): void {
	beforeEach(() => {
		scrolled = 0;
		vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(768);
		vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(20_000);
		vi.spyOn(window, 'scrollY', 'get').mockImplementation(() => scrolled);
		vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([new DOMRect()] as unknown as DOMRectList);
		vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
			const at = [...document.querySelectorAll('[data-contrail="step"]')].indexOf(this);
			const steps = this.querySelectorAll('[data-contrail="step"]').length;
			if (at >= 0) return new DOMRect(0, 500 + at * STEP - scrolled, 600, STEP);
			return new DOMRect(0, 500 - scrolled, 600, steps * STEP);
		});
		// The document is what scrolls here, as in a browser in standards mode.
		Object.defineProperty(document, 'scrollingElement', {
			value: document.documentElement,
			configurable: true
		});
	});
	afterEach(() => {
		vi.restoreAllMocks();
		Reflect.deleteProperty(document, 'scrollingElement');
	});
}

export const frame = () => new Promise(requestAnimationFrame);
export const section = () => document.querySelector('[data-contrail="scrolly"]')!;

/** Puts the page at a scroll position, in CSS pixels, without telling anyone. */
export function placeAt(position: number): void {
	scrolled = position;
}

export async function scroll(to: number): Promise<void> {
	scrolled = to;
	document.dispatchEvent(new Event('scroll'));
	await frame();
	await tick();
}

/** Mounts, and has the browser say that the section is in view. */
export async function show(props: Record<string, unknown> = {}) {
	const view = render(Story, props);
	await tick();
	intersect(section(), 1);
	await tick();
	return view;
}
