import { expect, it } from 'vitest';
import { marksAt } from '../../src/lib/chart/between/index.ts';
import { draw } from '../../src/lib/chart/draw.ts';
import { bars, lines, timeline, units } from '../../src/lib/chart/layouts/index.ts';
import { Pictures } from '../../src/lib/chart/pictures.svelte.ts';
import { cameraStyle } from '../../src/lib/media/camera/camera-style.ts';
import { focusAt } from '../../src/lib/media/camera/focus-at.ts';
import type { Focus } from '../../src/lib/media/camera/focus.ts';
import { notePlace } from '../../src/lib/media/image/note-place.ts';
import { scenesAt } from '../../src/lib/media/picture/scenes-at.ts';

/** Places of a reader, from the first to the last picture. */
const PLACES = 500;

/** Places all over the way, each far from the one before, as a reader jumps to them; and each picture exactly. */
const places = (last: number) => [
	...Array.from({ length: PLACES - last - 1 }, (_, i) => ((i * Math.SQRT2) % 1) * last),
	...Array.from({ length: last + 1 }, (_, at) => at)
];

/** Comes to each place from above, from below and by a jump, and compares with a picture that was only ever there. */
function expectPure(last: number, see: () => (place: number) => unknown) {
	const jumps = places(last);
	const down = [...jumps].sort((a, b) => a - b);
	const seen = new Map(jumps.map((place) => [place, JSON.stringify(see()(place))]));
	const reader = see();
	for (const [way, along] of Object.entries({ down, up: [...down].reverse(), jumps })) {
		for (const place of along) {
			expect(JSON.stringify(reader(place)), `${way} to ${place}`).toBe(seen.get(place));
		}
	}
	expect(new Set(seen.values()).size).toBeGreaterThan(PLACES / 4);
}

const rows = [
	{ x: '2018', y: 3, s: 'one' },
	{ x: '2019', y: 5, s: 'one' },
	{ x: '2020', y: 2, s: 'two' }
];
const fields = { x: 'x', y: 'y' };
const states = [
	{ rows, layout: units(fields) },
	{ rows, layout: bars({ ...fields, series: 's' }), highlighted: ['2019'] },
	{ rows: rows.slice(1), layout: bars({ ...fields, horizontal: true }) },
	{ rows, layout: lines(fields) },
	{ rows, layout: timeline({ start: 'x', name: 's' }) }
];

it('the marks of a chart are the same at a place, wherever the reader comes from', () => {
	const drawings = states.map((state) => draw(state, { locale: 'en' }));
	expectPure(states.length - 1, () => {
		const pictures = new Pictures(drawings);
		return (place) => {
			const { pair, t } = pictures.at(place);
			return marksAt(pair, t, { width: 640, height: 400 });
		};
	});
});

it('so are the part of an image that the reader scrolls to, and its notes', () => {
	const parts: Focus[] = [
		[0, 0, 1, 1],
		[0.1, 0.2, 0.5, 0.4],
		[0.6, 0.7, 0.9, 0.95]
	];
	expectPure(2, () => (place) => {
		const focus = focusAt(parts, place / 2);
		return [cameraStyle(0.75, focus), notePlace({ at: [0.3, 0.3], text: 'Here' }, focus)];
	});
});

it('so are the scenes of a picture', () => {
	const scenes = ['map', 'chart', 'chart', undefined, 'photo', 'map'];
	const options = { scrub: 0.4, near: 1 };
	expectPure(
		6,
		() => (at) => scenesAt(scenes, Math.floor(at), at % 1, { ...options, place: Math.floor(at) })
	);
});
