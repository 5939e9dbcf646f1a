import { screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { FleetRoute, RouteFleetProps } from '../../src/lib/fleet/index.ts';
import Fleet from '../server/fixtures/Fleet.svelte';
import { render } from './maps-at-once.ts';

const routes: FleetRoute[] = [
	{
		id: 'a',
		points: [
			[-40, 0],
			[40, 0]
		],
		certainty: 'tracked'
	},
	{
		id: 'b',
		points: [
			[-40, 10],
			[40, 10]
		],
		certainty: 'inferred',
		color: 'teal'
	},
	{
		id: 'c',
		points: [
			[-40, 20],
			[40, 20]
		],
		certainty: 'inferred',
		color: 'teal'
	}
];

function open(props: RouteFleetProps) {
	const view = render(Fleet, { props });
	const lines = () => [...view.container.querySelectorAll('[data-part="still-fleet"] path')];
	return { ...view, lines, data: () => lines().map((path) => path.getAttribute('d')) };
}

it('says in words what it shows, and keeps up with its routes', async () => {
	const { rerender } = open({ routes });
	expect(screen.getByText('3 routes: 1 tracked, 2 inferred.')).toBeInTheDocument();
	await rerender({ routes: routes.slice(0, 1) });
	expect(screen.getByText('1 route: 1 tracked.')).toBeInTheDocument();
	await rerender({ routes, label: 'Flüge eines Tages' });
	expect(screen.getByText('Flüge eines Tages')).toBeInTheDocument();
});

it('says how many lines are missing in a still picture, in the words of the page', async () => {
	const { rerender } = open({ routes, still: 2 });
	expect(screen.getByText('2 of 3 routes drawn')).toBeVisible();
	await rerender({ routes, still: 2, note: (drawn, all) => `${drawn} von ${all} gezeichnet` });
	expect(screen.getByText('2 von 3 gezeichnet')).toBeVisible();
	await rerender({ routes });
	expect(screen.queryByText(/drawn/)).toBeNull();
});

it('draws one path for the lines of one colour and certainty, as far as the clock stands', async () => {
	const { lines, data, rerender } = open({ routes, progress: 0 });
	expect(lines()).toHaveLength(0);
	await rerender({ routes, progress: 0.5 });
	expect(lines().map((path) => path.getAttribute('data-certainty'))).toEqual(['tracked', 'inferred']);
	expect(data()[1]?.match(/M/g)).toHaveLength(2);
	const half = data();
	await rerender({ routes, progress: 1 });
	expect(data()[0]!.length).toBeGreaterThan(half[0]!.length);
});

it('takes attributes, and leaves nothing behind', () => {
	const { container, unmount } = open({ routes, class: 'mine', id: 'day' });
	expect(container.querySelector('#day')).toHaveClass('contrail-fleet', 'mine');
	expect(container.querySelector('#day')).toHaveAttribute('data-contrail', 'fleet');
	unmount();
	expect(container).toBeEmptyDOMElement();
});
