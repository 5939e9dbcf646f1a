import { describe, expect, it } from 'vitest';
import { unproject } from '../../src/lib/geo/index.ts';
import { cameraFor } from '../../src/lib/map/camera/framing.ts';
import type { FixedView } from '../../src/lib/map/camera/view.ts';
import { ownView, viewFrom, viewOf } from '../../src/lib/studio/page/capture.ts';

const size = { width: 1280, height: 720 };
const inset = { top: 60, right: 0, bottom: 20, left: 500 };
const room = { ...inset, width: 780, height: 640 };

describe('a view taken from the map', () => {
	it.each<[string, Record<string, unknown>]>([
		['a middle', { center: [-66.9, 10.2], zoom: 6.5 }],
		['a middle, turned', { center: [-66.9, 10.2], zoom: 4.25, bearing: 45 }],
		['bounds', { bounds: [-26, 11, -10, 30] }],
		['bounds with padding', { bounds: [-75, 5, 40, 60], padding: 80, maxZoom: 6 }]
	])('of %s shows the same again', (_, view) => {
		const camera = cameraFor(view as unknown as FixedView, size, inset);
		const { center, zoom, bearing = 0, pitch = 0 } = camera;
		const taken = viewFrom({ center: unproject(center), zoom, bearing, pitch }, room, view);
		const again = cameraFor(taken as unknown as FixedView, size, inset);
		expect(again.zoom).toBeCloseTo(zoom, 1);
		expect(again.center[0]).toBeCloseTo(center[0], 4);
		expect(again.center[1]).toBeCloseTo(center[1], 4);
		expect('bounds' in taken).toBe('bounds' in view);
	});

	it('keeps what the view usually shows', () => {
		const before = { center: [0, 0], zoom: 2, places: ['a'], alt: 'The sea.' };
		const taken = viewFrom({ center: [1, 1], zoom: 3, bearing: 0, pitch: 0 }, room, before);
		expect(taken).toMatchObject({ zoom: 3, places: ['a'], alt: 'The sea.' });
	});
});

const data = {
	views: { wide: {}, near: {}, second: {} },
	opening: { view: 'wide' },
	chapters: [
		{
			id: 'one',
			steps: [{ id: 'first', view: 'near' }, { id: 'second' }, { id: 'third', view: 'wide' }]
		}
	]
};

describe('the view of a step', () => {
	it('is the last one named, and knows who shares it', () => {
		expect(viewOf(data, 'second')).toEqual({ id: 'near', steps: ['first', 'second'] });
		expect(viewOf(data, 'third')).toEqual({ id: 'wide', steps: ['opening', 'third'] });
	});

	it('of its own has an id that is free', () => {
		expect(ownView(data, 'first', { zoom: 1 })).toEqual([
			{ type: 'setView', id: 'first', view: { zoom: 1 } },
			{ type: 'setField', path: ['steps', 'first', 'view'], value: 'first' }
		]);
		expect(ownView(data, 'second', {})[0]).toMatchObject({ id: 'second-2' });
	});
});
