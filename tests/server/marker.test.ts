import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import MarkedMap from '../component/fixtures/MarkedMap.svelte';

it('draws markers on the server: at a place that comes after them, in metres, and clear of names', () => {
	const { body } = render(MarkedMap, {
		props: {
			markers: [
				{ text: 'at a place', at: 'middle', width: 40, avoid: true },
				{ text: 'wide', at: [10, 0], metres: 500_000, name: 'Wide as a country' }
			]
		}
	});
	expect(body).toMatch(/left: 50\.000%; top: 50\.000%;width:40px;"[^>]*data-stand="top"[^>]*>.*?at a place/s);
	expect(body).toMatch(/width:[\d.]+%;"[^>]*>.*?role="img" aria-label="Wide as a country".*?wide/s);
	expect(body).not.toContain('<button');
});
