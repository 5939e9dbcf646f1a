import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { RouteFleet, type FleetRoute, type RouteFleetProps } from '../../src/lib/fleet/index.ts';
import Fleet from './fixtures/Fleet.svelte';

const routes: FleetRoute[] = Array.from({ length: 1204 }, (_, i) => ({
	id: `${i}`,
	legs: [{ from: [-60, i / 30], to: [20, 50 - i / 30], certainty: i % 4 ? 'tracked' : 'reported' }]
}));
const html = (props: RouteFleetProps) => render(Fleet, { props }).body;
const pathsIn = (body: string) => [...body.matchAll(/data-certainty="(\w+)"[^>]* d="(M[^"]+)"/g)];
const linesIn = (d: string) => d.match(/M/g)!.length;

it('is drawn on the server: as many lines as asked for, in few paths, and says how many they are', () => {
	const body = html({ routes });
	const paths = pathsIn(body);
	expect(paths.map(([, certainty]) => certainty).sort()).toEqual(['reported', 'tracked']);
	expect(paths.reduce((sum, [, , d]) => sum + linesIn(d!), 0)).toBe(300);
	expect(body).toContain('1,204 routes: 903 tracked, 301 reported.');
	expect(body).toContain('300 of 1,204 routes drawn');
});

it('is small enough for a page: some 150 bytes a line', () => {
	const bytes = pathsIn(html({ routes })).reduce((sum, [, , d]) => sum + d!.length, 0);
	expect(bytes / 300).toBeLessThan(200);
});

it('says nothing of missing lines where none is missing', () => {
	const body = html({ routes: routes.slice(0, 20), label: 'Flights of a day' });
	expect(body).toContain('Flights of a day');
	expect(body).not.toContain('routes drawn');
});

it('is drawn as far as the clock stands, from the end of the trail to the head', () => {
	const one: FleetRoute[] = [
		{
			id: 'a',
			points: [
				[-40, 0],
				[40, 0]
			],
			start: 0.2,
			end: 0.7
		}
	];
	const ends = (props: Partial<RouteFleetProps>) => {
		const d = pathsIn(html({ routes: one, ...props }))[0]?.[2];
		if (!d) return undefined;
		const steps = [...d.matchAll(/[Ml](-?\d+) /g)].map(([, x]) => Number(x));
		const lon = (x: number) => Math.round((x / 16_384 - 0.5) * 360);
		return [lon(steps[0]!), lon(steps.reduce((sum, step) => sum + step, 0))];
	};
	expect(ends({ progress: 0.2 })).toBeUndefined();
	expect(ends({ progress: 0.45 })).toEqual([-40, 0]);
	expect(ends({ progress: 1 })).toEqual([-40, 40]);
	expect(ends({ progress: 0.45, trail: 0.125 })).toEqual([-20, 0]);
	expect(ends({ progress: 0, faint: 0.2 })).toEqual([-40, 40]);
});

it('is refused outside of a map', () => {
	expect(() => render(RouteFleet, { props: { routes } }).body).toThrow(
		/<RouteFleet> must stand inside <StoryMap>.*contrail-100/
	);
});
