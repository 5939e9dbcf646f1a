import { cleanup } from '@testing-library/svelte';
import fc from 'fast-check';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { View } from '../../src/lib/map/index.ts';
import MapParts from '../shared/MapParts.svelte';
import { named, PARTS, type MapPart } from '../shared/map-parts.ts';
import { isFull } from '../shared/extent.ts';
import { render } from './maps-at-once.ts';

const RUNS = isFull ? 200 : 15;
const FOLLOWING: View = { follow: 'a', zoom: 5 };

/** The whole map as HTML, without what Svelte numbers, and without the land, which keeps the place of its first picture. */
function shown(container: HTMLElement): string {
	const html = container.innerHTML.replace(/\bc\d+\b/g, 'uid').replaceAll('<!---->', '');
	const [land, canvas] = [
		html.indexOf('<div class="contrail-frame'),
		html.indexOf('<div class="contrail-canvas')
	];
	return html.slice(0, land) + html.slice(canvas);
}

const orders = fc.array(fc.shuffledSubarray([...PARTS]), { minLength: RUNS, maxLength: RUNS });

afterEach(() => {
	vi.restoreAllMocks();
});

describe('parts that come, go and change places', () => {
	it('make the same picture, list and legend as on a fresh page', { timeout: 600_000 }, async () => {
		const said = vi.spyOn(console, 'error');
		await fc.assert(
			fc.asyncProperty(orders, async (lists) => {
				const { container, rerender } = render(MapParts, { parts: [] as readonly MapPart[] });
				for (const parts of lists) {
					const props = { parts, view: parts.some(({ id }) => id === 'a') ? FOLLOWING : undefined };
					await rerender(props);
					await tick();
					const fresh = render(MapParts, props);
					expect(shown(container)).toBe(shown(fresh.container));
					fresh.unmount();
				}
				cleanup();
			}),
			{ numRuns: 1 }
		);
		expect(said).not.toHaveBeenCalled();
	});

	it('leave the view where it was when the route that it follows goes, and the map says so', async () => {
		const said = vi.spyOn(console, 'error').mockReturnValue();
		const { container, rerender } = render(MapParts, { parts: named('l', 'a', 'd'), view: FOLLOWING });
		const place = () => container.querySelector('[data-contrail="place"]')?.getAttribute('style');
		const before = place();
		expect(said).not.toHaveBeenCalled();
		await rerender({ parts: named('l', 'd') });
		expect(place()).toBe(before);
		expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/“a”.*contrail-105/));
	});
});
