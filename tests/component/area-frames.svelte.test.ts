import { render } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { project, type LonLat } from '../../src/lib/geo/index.ts';
import Areas from '../../src/lib/map/overlay/Areas.svelte';

/** An outline of many points, which counts how often one of them is read. */
function counted(count: number): { outline: LonLat[]; reads: () => number } {
	let reads = 0;
	const outline = Array.from({ length: count }, (_, i): LonLat => {
		const angle = (i / count) * 2 * Math.PI;
		const point: LonLat = [-60 + 5 * Math.cos(angle), 5 + 5 * Math.sin(angle)];
		return new Proxy(point, {
			get(target, key, receiver) {
				reads++;
				return Reflect.get(target, key, receiver) as unknown;
			}
		});
	});
	return { outline, reads: () => reads };
}

it('an area of 2,000 points is worked out once, and a camera that moves reads none of them', () => {
	const { outline, reads } = counted(2000);
	const areas = [{ id: 'area', name: 'Area', outline }];
	const at = (lon: number) => ({
		camera: { center: project([lon, 5]), zoom: 4 },
		size: { width: 800, height: 600 },
		live: true
	});
	let viewport = $state.raw(at(-60));
	const props = {
		areas,
		uid: 'a',
		get viewport() {
			return viewport;
		}
	};
	const { container } = render(Areas, props);
	const drawn = (): string | null | undefined => container.querySelector('path')?.getAttribute('d');
	const first = drawn();
	expect(first?.match(/L/g)).toHaveLength(2000);
	const before = reads();
	const group = container.querySelector('g');
	const still = group?.getAttribute('transform');
	for (let lon = -60; lon < -50; lon++) {
		viewport = at(lon);
		flushSync();
	}
	expect(group?.getAttribute('transform')).not.toBe(still);
	expect(reads()).toBe(before);
	expect(drawn()).toBe(first);
});
