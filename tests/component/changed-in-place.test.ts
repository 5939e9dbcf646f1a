import { screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import ChangedInPlace from './fixtures/ChangedInPlace.svelte';
import { inPlace, type InPlace } from './fixtures/changed-in-place.svelte.ts';
import { render } from './maps-at-once.ts';

/** Shows a page, lets it change its state in place, and compares what is seen with a page that begins with that state. */
async function change(selector: string, write: (data: InPlace) => void): Promise<void> {
	const seen = (container: HTMLElement): string[] =>
		[...container.querySelectorAll(selector)].map(({ outerHTML }) =>
			outerHTML.replace(/c\d+/g, 'uid').replace(/<!---->| style=""/g, '')
		);
	const data = inPlace();
	const { container, unmount } = render(ChangedInPlace, { data });
	const before = seen(container);
	expect(before.length).toBeGreaterThan(0);
	write(data);
	await tick();
	const after = seen(container);
	unmount();
	expect(after).not.toEqual(before);
	const changed = inPlace();
	write(changed);
	expect(seen(render(ChangedInPlace, { data: changed }).container)).toEqual(after);
}

describe('state that a page changes in place is drawn again', () => {
	it.each<[string, string, (data: InPlace) => void]>([
		['the end of a leg', '[data-id="legs"]', ({ legs }) => void (legs[0]!.to = [10, 10])],
		['a coordinate of a leg', '[data-id="legs"]', ({ legs }) => void (legs[0]!.to[0] = 10)],
		[
			'the certainty of a leg',
			'[data-id="legs"], [data-contrail="legend"], [data-contrail="contents"]',
			({ legs }) => void (legs[0]!.certainty = 'inferred')
		],
		[
			'one more leg',
			'[data-id="legs"]',
			({ legs }) => void legs.push({ from: [36, 35], to: [-66, 10], certainty: 'reported' })
		],
		['a point of a track', '[data-id="track"]', ({ track }) => void (track.points[1]!.lat = 30)],
		['one point less', '[data-id="track"]', ({ track }) => void track.points.pop()],
		[
			'a gap of a track',
			'[data-id="track"]',
			({ track }) => void track.gaps.push({ after: 1, duration: 60_000, reason: 'time' })
		],
		['an altitude of a track', '[data-id="track"]', ({ track }) => void (track.points[0]!.altitude = 8000)],
		['a point of an area', '[data-id="outline"]', ({ outline }) => void (outline[2]![1] = 20)],
		['one more point of an area', '[data-id="outline"]', ({ outline }) => void outline.push([-67, 12])],
		[
			'a point of a polygon',
			'[data-id="polygon"]',
			({ polygon }) => void (polygon.coordinates[0]![2]![1] = 20)
		],
		['where a place is', '[data-id="place"]', ({ at }) => void (at[0] = 10)],
		['where a note points', '[data-id="note"]', ({ at }) => void (at[1] = 50)],
		['a row of a table', '[data-contrail="route-table"]', ({ rows }) => void (rows[0]!.name = 'Other')],
		[
			'one more row',
			'[data-contrail="route-table"]',
			({ rows }) => void rows.push({ id: 'new', name: 'New', date: '', route: '', legs: [] })
		],
		['a leg of a fleet', '[data-part="still-fleet"]', ({ fleet }) => void (fleet[0]!.legs[0]!.to = [0, 0])],
		[
			'a leg of a scene, and the view that follows it',
			'[data-testid="still"] svg, [data-testid="still"] [data-contrail="place"]',
			({ scene }) => void ((scene.routes[0]!.legs as InPlace['legs'])[0]!.to = [0, 0])
		]
	])('%s', async (_, selector, write) => {
		await change(selector, write);
		expect(screen.getAllByRole('img')).not.toHaveLength(0);
	});
});
