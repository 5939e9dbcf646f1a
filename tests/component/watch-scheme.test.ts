import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchScheme } from '../../src/lib/map/basemap/webgl/index.ts';
import { setMedia } from './setup.ts';

const changed = vi.fn();
let map: HTMLElement;
let stop: () => void;

beforeEach(() => {
	document.body.innerHTML =
		'<div id="around"><section data-contrail="scrolly"><figure data-contrail="map"><i></i></figure></section></div>';
	map = document.querySelector('figure')!;
	stop = watchScheme(map.querySelector('i')!, changed);
});

afterEach(() => {
	stop();
	changed.mockClear();
});

/** How often the map would look at its colours after a change. */
async function looksAfter(change: () => void): Promise<number> {
	changed.mockClear();
	change();
	await Promise.resolve();
	return changed.mock.calls.length;
}

const set = (selector: string, name: string) => () =>
	document.querySelector(selector)!.setAttribute(name, 'dark');

it('a map looks at its colours where the page sets an attribute around it, once for all that is set together', async () => {
	for (const selector of ['html', 'body', '#around'])
		expect(await looksAfter(set(selector, 'data-bs-theme')), selector).toBe(1);
	expect(await looksAfter(set('body', 'style'))).toBe(1);
	expect(await looksAfter(set('figure', 'data-look'))).toBe(1);
	const all = () => ['html', 'body', '#around'].forEach((selector) => set(selector, 'class')());
	expect(await looksAfter(all)).toBe(1);
	expect(await looksAfter(() => setMedia('print', true))).toBe(1);
});

it('a map does not look at its colours with what changes while the reader scrolls', async () => {
	expect(await looksAfter(set('section', 'data-index'))).toBe(0);
	expect(await looksAfter(set('figure', 'inert'))).toBe(0);
	expect(await looksAfter(set('#around', 'style'))).toBe(0);
	stop();
	expect(await looksAfter(set('body', 'data-bs-theme'))).toBe(0);
});
