import { beforeEach, expect, it } from 'vitest';
import { camera } from '../../src/lib/studio/page/camera.ts';
import { movablesOf } from '../../src/lib/studio/page/movable.ts';

const FLAT = { center: [10, 20], zoom: 4, bearing: 0, pitch: 0 } as const;
const DATA = {
	annotations: { seen: { text: 'Seen here', at: [10, 20], offset: [48, -48] } },
	areas: {
		arc: {
			name: 'The Arc',
			outline: [
				[10, 20],
				[12, 20],
				[12, 22]
			]
		}
	}
};

/** A map of 800 by 600 pixels, with a note above and to the left of its point, and an area. */
beforeEach(() => {
	document.body.innerHTML = `<div data-contrail="story"><div data-contrail="map">
		<div data-contrail="annotation" data-id="seen" data-side="left top" style="--right: 48px; --down: 30px">
			<span class="contrail-text">Seen here</span>
		</div>
		<svg><path data-contrail="area" data-id="arc"></path></svg>
	</div></div>`;
	const map = document.querySelector('[data-contrail="map"]')!;
	map.getBoundingClientRect = () => new DOMRect(0, 0, 800, 600);
	camera.now = FLAT;
});

const movable = (name: string) => movablesOf(DATA).find((one) => one.name === name)!;

it('a note’s text is moved from where it is seen, at most as far as a note may stand', () => {
	const text = movable('the text of “Seen here”');
	expect(text.path).toEqual(['annotations', 'seen', 'offset']);
	expect(text.moved([10, 5], FLAT)).toEqual([-38, -25]);
	expect(text.moved([-900, 900], FLAT)).toEqual([-400, 400]);
});

it('a corner of an area has a handle where it is seen, and moves on the ground', () => {
	const first = movable('corner 1 of The Arc');
	expect(first.where()).toEqual([400, 300]);
	const [x] = movable('corner 2 of The Arc').where()!;
	expect(x).toBeGreaterThan(400);
	expect(first.path).toEqual(['areas', 'arc', 'outline', 0]);
	const [lon, lat] = first.moved([0, -20], FLAT);
	expect(lon).toBeCloseTo(10, 2);
	expect(lat).toBeGreaterThan(20);
	camera.now = { ...FLAT, pitch: 30 };
	expect(first.where()).toBeUndefined();
});

it('what the map does not show has no handle', () => {
	document.body.innerHTML = '';
	expect(movablesOf(DATA).map(({ where }) => where())).toEqual(Array(5).fill(undefined));
});
