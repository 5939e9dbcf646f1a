import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { Place, StoryMap } from '../../src/lib/map/index.ts';
import { FlightTable, Story } from '../../src/lib/story/index.ts';
import Map from './fixtures/Map.svelte';
import story from '../../stories/venezuela/story.yaml';

describe('a map on the server', () => {
	const { body } = render(Map);

	it('is drawn: coastlines, routes, places, areas', () => {
		expect(body).toMatch(/data-part="ground"[^>]* d="M[^"]{5000,}"/);
		expect(body).toContain('data-id="flight"');
		expect(body.match(/class="contrail-leg[^"]*" data-certainty="tracked"[^>]* d="M/g)).toHaveLength(1);
		expect(body).toContain('Caracas');
		expect(body).toContain('The Arc');
		expect(body).toContain('schematic');
	});

	it('says what it is, who made its land, and that no script drew it', () => {
		expect(body).toContain('aria-label="A flight to Caracas"');
		expect(body).toContain('Natural Earth');
		expect(body).toContain('data-painter="svg"');
		expect(body).toContain('data-state="loading"');
	});

	it('explains the lines and areas that it shows', () => {
		for (const word of ['Tracked', 'Inferred', 'Schematic']) expect(body).toContain(`${word}</dt>`);
		expect(body).not.toContain('Reported</dt>');
	});

	it('puts names where there is room, and lists what it shows', () => {
		expect(body).toMatch(/data-id="s3"[^>]* data-side="(?!hidden)[a-z ]+"/);
		expect(body).toMatch(
			/<ul aria-label="On the map".*RA-86496: tracked, inferred.*The Arc \(schematic\).*Caracas.*<\/ul>/s
		);
	});

	it('says what is wrong with a part outside of it, and with a map without a view', () => {
		expect(() => render(Place, { props: { at: [0, 0], name: 'X' } }).body).toThrow(
			/<Place> must stand inside <StoryMap>.*contrail-100/
		);
		expect(() => render(StoryMap, { props: { label: 'Nothing' } }).body).toThrow(/contrail-104/);
	});
});

describe('a picture over the Pacific on the server', () => {
	const [tokyo, honolulu, losAngeles] = [
		[139.7, 35.7],
		[-157.9, 21.3],
		[-118.2, 34.1]
	] as const;
	const { body } = render(StoryMap, {
		props: {
			label: 'Pacific',
			scene: {
				view: { bounds: [130, -5, -110, 50] },
				routes: [
					{
						id: 'line',
						legs: [
							{ from: losAngeles, to: honolulu, certainty: 'tracked' },
							{ from: honolulu, to: tokyo, certainty: 'tracked' }
						],
						progress: 1
					}
				],
				places: [
					{ id: 'tokyo', name: 'Tokyo', at: tokyo },
					{ id: 'honolulu', name: 'Honolulu', at: honolulu },
					{ id: 'los-angeles', name: 'Los Angeles', at: losAngeles }
				],
				areas: [
					{
						id: 'sea',
						outline: [
							[-150, 20],
							[-140, 20],
							[-140, 30]
						]
					}
				]
			}
		}
	});

	it.each(['tokyo', 'honolulu', 'los-angeles'])('shows %s', (id) => {
		const [, left, top] = new RegExp(`left: ([-\\d.]+)%; top: ([-\\d.]+)%"[^>]*data-id="${id}"`).exec(body)!;
		for (const percent of [left, top]) {
			expect(Number(percent)).toBeGreaterThan(0);
			expect(Number(percent)).toBeLessThan(100);
		}
	});

	it('shows the line from America, and the area, in the world to the east', () => {
		expect(body).toMatch(/<g transform="translate\(65536\)"[^>]*data-id="line"/);
		expect(body).toMatch(/<path[^>]* transform="translate\(65536\)"[^>]*data-id="sea"/);
	});
});

describe('the story on the server', () => {
	const { body } = render(Story, { props: { story } });
	// An illustration is no flight: no row stands for it.
	const flown = Object.values(story.flights).filter(({ illustration }) => !illustration);

	it('holds every step, every quotation and every flight', () => {
		for (const { steps } of story.chapters) {
			for (const { id, quote } of steps) {
				expect(body).toContain(`id="${id}"`);
				if (quote) expect(body).toContain(quote.speaker);
			}
		}
		for (const { note } of flown) expect(body).toContain(note.replaceAll('&', '&amp;'));
	});

	const stills = [...body.matchAll(/<noscript[^>]*>(.*?)<\/noscript>/gs)].map(([, still]) => still ?? '');

	it('has a picture of every step for readers without scripts, with its own places', () => {
		const steps = story.chapters.flatMap(({ steps }) => steps);
		expect(stills).toHaveLength(steps.length);
		steps.forEach(({ places, flights, chart, drawing }, i) => {
			if (drawing !== undefined) {
				expect(stills[i]).toContain(`aria-label="${story.drawings?.[drawing]?.alt}"`);
				return;
			}
			if (chart !== undefined) {
				expect(stills[i]).toContain('data-contrail="chart"');
				expect(stills[i]).toContain(story.charts?.[chart]?.title);
				return;
			}
			for (const id of places) expect(stills[i]).toContain(`data-id="${id}"`);
			for (const id of flights.filter((flight) => story.flights[flight]?.legs.length)) {
				expect(stills[i]).toContain(`data-id="${id}" data-progress="1.000"`);
			}
		});
	});

	it('draws the pictures from the land of the page, the close ones from finer land', () => {
		const used = new Set(
			stills.flatMap((still) => [...still.matchAll(/<use href="#([^"]+)"/g)].map(([, id]) => id))
		);
		// Land, rivers and borders, each from afar and close.
		expect(used.size).toBe(6);
		for (const id of used) expect(body).toMatch(new RegExp(`id="${id}"[^>]* d="M[^"]{2000,}"`));
		expect(stills.join('').match(/ d="[^"]{3000,}"/g)).toBeNull();
	});

	it('says what the map or the chart shows in the text of each step', () => {
		for (const { alt, chart, drawing } of story.chapters.flatMap(({ steps }) => steps)) {
			if (drawing) continue;
			const shown = story.charts?.[chart ?? ''];
			if (shown) expect(body).toContain(`Chart: ${shown.title}. ${shown.alt}</p>`);
			else if (alt) expect(body).toContain(`Map: ${alt}</p>`);
		}
		// A drawing says in its own place what it shows.
		const maps = stills.filter((still) => !still.includes('data-contrail="drawing"'));
		expect(maps.join('')).not.toContain('role="img"');
	});

	it('has the table alone too, whose links lead to the page of the story', () => {
		const table = render(FlightTable, { props: { story, page: '/story' } }).body;
		expect(table.match(/<tr/g)).toHaveLength(flown.length + 1);
		expect(table).toMatch(/href="\/story#[\w-]+"/);
		expect(table).not.toMatch(/href="#/);
		const unsafe = render(FlightTable, { props: { story, page: 'javascript:alert(1)//' } }).body;
		expect(unsafe).not.toContain('javascript:');
	});
});
