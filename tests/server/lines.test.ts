import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { LineProps } from '../../src/lib/map/index.ts';
import Lines from './fixtures/Lines.svelte';

const points = [
	[-60, 50],
	[0, 50]
] as const;
const html = (lines: LineProps[], own = false) =>
	render(Lines, { props: { lines, own } }).body.replaceAll(/<!--.*?-->/g, '');

describe('a line', () => {
	it('is drawn by its kind, its certainty and its width', () => {
		const body = html([{ points, kind: 'rail', certainty: 'inferred', width: 6, id: 'a' }]);
		expect(body).toMatch(/<g [^>]*data-id="a"[^>]*data-kind="rail"[^>]*style="--width: 6px/);
		expect(body).toMatch(/data-certainty="inferred"[^>]* d="M/);
	});

	it.each(['ship', 'truck', 'train', 'car', 'person', 'drone', 'aircraft'] as const)(
		'has a %s at its head',
		(vehicle) => {
			expect(html([{ points, vehicle }])).toMatch(/contrail-silhouette[^>]*>\s*<path[^>]* d="M[^"]{20,}Z"/);
		}
	);

	it('has the user’s own vehicle at its head', () => {
		expect(html([{ points, vehicle: 'M0-9L9 9H-9Z' }])).toContain('d="M0-9L9 9H-9Z"');
	});

	it('is in the list by its name or its kind, with its certainty where it is not sure', () => {
		const body = html([
			{ points, kind: 'sea' },
			{ points, kind: 'road', certainty: 'inferred', name: 'The old road' },
			{ points, kind: 'pipeline', label: 'Nord' }
		]);
		const items = [...body.matchAll(/<li>([^<]*)/g)].map(([, text]) => text);
		expect(items).toEqual(['Sea route', 'The old road: inferred', 'Nord']);
	});

	it('is explained by a legend only where it is not sure', () => {
		expect(html([{ points, kind: 'road' }])).not.toContain('data-contrail="legend"');
		const body = html([{ points, kind: 'road', certainty: 'reported' }]);
		expect(body).toMatch(/Reported<\/dt>/);
		expect(body).not.toMatch(/Tracked<\/dt>/);
	});

	it('that was recorded is explained by a legend in words that fit no flight alone', () => {
		const at = (lon: number, minute: number) => ({
			...{ lon, lat: 50, time: minute * 60_000 },
			...{ altitude: null, speed: null, heading: null, ground: false }
		});
		const track = {
			points: [at(-10, 0), at(-9, 1), at(-5, 300), at(-4, 301)],
			gaps: [{ after: 1, duration: 299 * 60_000, reason: 'time' as const }]
		};
		const ship = html([{ track, kind: 'sea' }]);
		expect(ship).toMatch(
			/Tracked<[\s\S]*>recorded along the way<[\s\S]*No signal<[\s\S]*>nothing was recorded</
		);
		expect(ship).not.toMatch(/flight trackers|transponder/);
		// Beside a road, which nobody recorded, a flight keeps its words.
		expect(html([{ points, kind: 'road' }], true)).toContain('seen by public flight trackers');
	});

	it('without points names what is missing', () => {
		expect(() => html([{ kind: 'road' }])).toThrow(/<Line> has no `points`.*contrail-121/);
	});
});

describe('the parts of a map', () => {
	it('have classes and content of the page’s own, and their text in the list', () => {
		const body = html([], true);
		for (const [name, content] of [
			['place', 'Brest!'],
			['note', 'Here?']
		])
			expect(body).toMatch(new RegExp(`mine-${name}[^>]*>.*?<i>${content!.replace('?', '\\?')}</i>`, 's'));
		expect(body).toMatch(/<path class="[^"]*mine-area[^>]*data-contrail="area"/);
		expect(body).toContain('<i>a gulf</i>');
		expect(body).toMatch(/<g [^>]*class="[^"]*mine-route/);
		expect(body).toContain('<i>RA-1.</i>');
		const items = [...body.matchAll(/<li>([^<]*)/g)].map(([, text]) => text);
		expect(items).toEqual(['RA-1: tracked', 'Gulf', 'Brest', 'Here']);
	});
});
