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
		expect(body.match(/class="leg[^"]*" data-certainty="tracked"[^>]* d="M/g)).toHaveLength(1);
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

	it('explains its lines', () => {
		for (const word of ['Tracked', 'Reported', 'Inferred']) expect(body).toContain(word);
	});

	it('says what is wrong with a part outside of it, and with a map without a view', () => {
		expect(() => render(Place, { props: { at: [0, 0], label: 'X' } }).body).toThrow(
			/<Place> must stand inside <StoryMap>.*contrail-100/
		);
		expect(() => render(StoryMap, { props: { label: 'Nothing' } }).body).toThrow(/contrail-104/);
	});
});

describe('the story on the server', () => {
	const { body } = render(Story, { props: { story } });

	it('holds every step, every quotation and every flight', () => {
		for (const { steps } of story.chapters) {
			for (const { id, quote } of steps) {
				expect(body).toContain(`id="${id}"`);
				if (quote) expect(body).toContain(quote.speaker);
			}
		}
		for (const { note } of Object.values(story.flights))
			expect(body).toContain(note.replaceAll('&', '&amp;'));
	});

	it('has the table alone too', () => {
		const table = render(FlightTable, { props: { story } }).body;
		expect(table.match(/<tr/g)).toHaveLength(Object.keys(story.flights).length + 1);
	});
});
