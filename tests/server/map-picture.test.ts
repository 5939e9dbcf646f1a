import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { MapPicture, StoryMap, type Scene } from '../../src/lib/map/index.ts';

const scene: Scene = {
	view: { bounds: [-75, 5, 40, 60] },
	places: [],
	areas: [],
	routes: [
		{
			id: 'flight',
			legs: [{ from: [38, 56], to: [-67, 10], certainty: 'tracked' }],
			progress: 1,
			label: 'RA-86496',
			facts: [{ name: 'Type', text: 'Il-62M' }]
		},
		{
			id: 'earlier',
			legs: [{ from: [38, 56], to: [-60, 13], certainty: 'tracked' }],
			progress: 1,
			muted: true,
			facts: [{ name: 'Type', text: 'An-124' }]
		}
	],
	clock: { time: Date.UTC(2019, 2, 22, 21, 30), timeZone: 'Europe/Moscow' },
	words: { localTime: 'in {zone}' }
};

it.each([
	['a map', render(StoryMap, { props: { scene, label: 'Map' } }).body],
	['a still picture', render(MapPicture, { props: { scene, landOf: 'map' } }).body]
])('%s shows the scene’s clock in the server’s HTML, in the words of the page', (_, body) => {
	expect(body).toContain('datetime="2019-03-22T21:30:00.000Z"');
	expect(body).toMatch(/00:30<\/span>.*in Moscow.*23 March 2019/s);
});

it('a map tells the facts of its routes to readers who do not see it', () => {
	const { body } = render(StoryMap, { props: { scene, label: 'Map' } });
	expect(body).toMatch(/<ul aria-label="On the map"[^>]*>.*RA-86496: tracked\. Type: Il-62M.*<\/ul>/s);
});

it('a still picture lists the facts of its routes under it, but not those of muted routes', () => {
	const { body } = render(MapPicture, { props: { scene, landOf: 'map' } });
	const list = /data-contrail="route-facts".*?<\/ul>/s.exec(body)?.[0];
	expect(list).toContain('Il-62M');
	expect(list).not.toContain('An-124');
});

it('a picture without a clock and without facts holds neither', () => {
	const plain: Scene = { ...scene, clock: undefined, routes: [{ ...scene.routes[0]!, facts: [] }] };
	const { body } = render(MapPicture, { props: { scene: plain, landOf: 'map' } });
	expect(body).not.toMatch(/<time|route-facts/);
});
