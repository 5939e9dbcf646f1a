import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../src/lib/story/check/read.ts';
import { loadTracks } from '../../src/lib/story/load/tracks.ts';
import Story from '../../src/lib/story/ui/Story.svelte';

const text = `title: A ship
summary: A ship goes round.
source: { name: Meduza }
places:
  rotterdam: { name: Rotterdam, at: [4.3, 51.9] }
  mumbai: { name: Mumbai, at: [72.8, 18.9] }
lines:
  anna:
    name: MV Anna
    kind: sea
    vehicle: ship
    from: rotterdam
    to: mumbai
    certainty: inferred
    note: It was seen in both.
  road: { name: The coast road, kind: road, points: [[30, 31], [31, 31.5]] }
views:
  sea: { bounds: [-10, 0, 80, 60], places: [rotterdam, mumbai], alt: The sea. }
opening: { view: sea }
chapters:
  - id: only
    title: Only
    steps:
      - { id: ship, text: A ship., lines: [anna] }
      - { id: both, text: A road., lines: [anna, road] }
`;

describe('the page of a story with lines', () => {
	const { story, diagnostics } = readStory(text, { file: 'story.yaml' });
	const { body } = render(Story, { props: { story: story! } });
	const [, picture = '', both = ''] = body.split('data-contrail="step"');

	it('has them in the still picture of each step that shows them, with the vehicle of the new one', () => {
		expect(diagnostics).toEqual([]);
		const drawn = (html: string) =>
			[...html.matchAll(/data-contrail="route" data-id="(\w+)"[^>]*data-kind="(\w+)"/g)].map(
				([, id, kind]) => `${id} ${kind}`
			);
		expect(drawn(picture)).toEqual(['anna sea']);
		expect(drawn(both.split('id="lines."')[0]!)).toEqual(['anna sea', 'road road']);
		expect(picture).toMatch(/<b[^>]*>MV Anna<\/b>/);
		expect(picture).toContain('M0-15.5Q5-10 5-3');
	});

	it('has them in a table with words that fit, and no word of flights', () => {
		const [, table = ''] = body.split('aria-label="Lines"');
		expect(table).toMatch(
			/>MV Anna[\s\S]*>Sea route<[\s\S]*Rotterdam – Mumbai[\s\S]*inferred[\s\S]*It was seen in both\./
		);
		expect(table).toMatch(/>The coast road[\s\S]*>Road</);
		expect(body).toContain('The lines on the map');
		expect(body).not.toContain('great circles');
		const words = body.replace(/<[^>]*>/g, ' ');
		expect(words).not.toMatch(/\b(?:flights?|aircraft)\b/i);
	});
});

/** Positions that a ship sent, with four hours of silence. */
const RECORDED = `<gpx><trk><trkseg>
	<trkpt lat="51.9" lon="4.3"><time>2019-03-03T10:00:00Z</time></trkpt>
	<trkpt lat="51.9" lon="4.2"><time>2019-03-03T10:01:00Z</time></trkpt>
</trkseg><trkseg>
	<trkpt lat="51.8" lon="3"><time>2019-03-03T14:01:00Z</time></trkpt>
	<trkpt lat="51.8" lon="2.9"><time>2019-03-03T14:02:00Z</time></trkpt>
</trkseg></trk></gpx>`;

describe('the legend of a story with a ship that was recorded', () => {
	it.each([
		['en', /Tracked<[\s\S]*>recorded along the way<[\s\S]*No signal<[\s\S]*>nothing was recorded</],
		['es', /Rastreado<[\s\S]*>registrado por el camino<[\s\S]*Sin señal<[\s\S]*>nada se registró</]
	])('speaks of no flight, though nobody says how sure the line is: %s', async (lang, legend) => {
		const recorded = text
			.replace('title:', `lang: ${lang}\ntitle:`)
			.replace(/    from: rotterdam\n.*\n.*inferred\n/, '    path: anna.gpx\n');
		const folder = {
			locate: (name: string) => name,
			find: async () => undefined,
			read: async () => new TextEncoder().encode(RECORDED)
		};
		const { read } = await loadTracks(readStory(recorded, { file: 'story.yaml' }), folder);
		const { body } = render(Story, { props: { story: read.story! } });
		const [, shown = ''] = body.split('data-contrail="legend"');
		expect(shown).toMatch(legend);
		expect(body).not.toMatch(/flight trackers|transponder|rastreadores|transpondedor/);
	});
});
