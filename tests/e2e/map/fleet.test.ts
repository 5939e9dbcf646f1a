import { beforeAll, describe, expect, it } from 'vitest';
import { itInFull } from '../../shared/extent.ts';
import type { FleetRoute } from '../../../src/lib/fleet/types.ts';
import {
	atRest,
	degree,
	equator,
	fleetLab,
	fleetPixels,
	middleX,
	middleY,
	openFleet,
	parallel,
	setFleet,
	view,
	viewport,
	x,
	y
} from './fleet-page.ts';

const page = await fleetLab();

describe('a fleet on a flat map', () => {
	beforeAll(() => openFleet(page, view, { routes: [equator], progress: 0 }));

	it('is drawn as far as the clock stands', async () => {
		expect((await fleetPixels(page)).count).toBe(0);

		await setFleet(page, { routes: [equator], progress: 0.5 });
		const half = await fleetPixels(page);
		for (const lon of [-19, -10, -1]) expect(half.at(x(lon), middleY)).toBeGreaterThan(0.95);
		for (const lon of [2, 10, 19]) expect(half.at(x(lon), middleY)).toBe(0);

		await setFleet(page, { routes: [equator], progress: 1 });
		const whole = await fleetPixels(page);
		for (const lon of [-19, 0, 19]) expect(whole.at(x(lon), middleY)).toBeGreaterThan(0.95);
		for (const lon of [-22, 22]) expect(whole.at(x(lon), middleY)).toBe(0);
	});

	it('is as wide as told, with soft edges and round ends', async () => {
		await setFleet(page, { routes: [equator], width: 10 });
		const drawn = await fleetPixels(page);
		const across = Array.from({ length: 21 }, (_, i) => drawn.at(x(0), middleY - 10 + i));
		expect(across.reduce((sum, share) => sum + share, 0)).toBeCloseTo(10, 0);
		expect(drawn.at(x(20) + 3, middleY)).toBeGreaterThan(0.9);
		expect(drawn.at(x(20) + 4, middleY + 4)).toBeLessThan(0.3);
		expect(drawn.at(x(20) + 7, middleY)).toBe(0);
	});

	it('fades along its trail, and leaves the rest as faint as told', async () => {
		await setFleet(page, { routes: [equator], progress: 0.75, trail: 0.5, faint: 0.2 });
		const drawn = await fleetPixels(page);
		const along = [-15, -6, 0, 9, 15].map((lon) => drawn.at(x(lon), middleY));
		expect(along[0]).toBeCloseTo(0.2, 1);
		expect(along[1]).toBeLessThan(along[2]!);
		expect(along[2]).toBeLessThan(along[3]!);
		expect(along[3]).toBeGreaterThan(0.8);
		expect(along[4]).toBeCloseTo(0.2, 1);
	});

	it('tells certainties apart without colour', async () => {
		const row = (certainty: 'tracked' | 'reported' | 'inferred', lat: number): FleetRoute => ({
			id: certainty,
			certainty,
			points: parallel(lat, 40)
		});
		await setFleet(page, {
			routes: [row('tracked', 10), row('reported', 0), row('inferred', -10)],
			width: 3
		});
		const drawn = await fleetPixels(page);
		const gaps = [10, 0, -10].map((lat) => {
			const inked = Array.from({ length: 400 }, (_, i) => drawn.at(x(-34) + i, y(lat)) > 0.5);
			const runs = inked.filter((ink, i) => ink && !inked[i - 1]).length;
			return { runs, ink: inked.filter(Boolean).length / 400 };
		});
		expect(gaps[0]).toEqual({ runs: 1, ink: 1 });
		// Dashes of 4.5 widths in periods of 8, dots in periods of 2.6.
		expect(gaps[1]!.runs).toBeGreaterThan(14);
		expect(gaps[1]!.runs).toBeLessThan(19);
		expect(gaps[2]!.runs).toBeGreaterThan(45);
		expect(gaps[2]!.runs).toBeLessThan(56);
		expect(gaps[1]!.ink).toBeGreaterThan(gaps[2]!.ink);
	});

	it('moves by a clock of its own: routes set out and arrive when they say', async () => {
		const noon = Date.UTC(2019, 2, 23, 12);
		const HOUR = 3_600_000;
		const at = (id: string, lat: number, start: number): FleetRoute => ({
			id,
			start,
			end: start + HOUR,
			points: parallel(lat, 20)
		});
		const routes = [at('first', 10, noon), at('second', -10, noon + HOUR / 2)];
		await setFleet(page, { routes, time: noon + HOUR * 0.75 });
		const drawn = await fleetPixels(page);
		expect([drawn.at(x(9), y(10)), drawn.at(x(11), y(10))].map(Math.round)).toEqual([1, 0]);
		expect([drawn.at(x(-11), y(-10)), drawn.at(x(-9), y(-10))].map(Math.round)).toEqual([1, 0]);
	});

	itInFull('fills every copy of the world in sight, and does not break at the antimeridian', async () => {
		const pacific: FleetRoute = {
			id: 'pacific',
			points: [
				[170, 0],
				[-170, 0]
			]
		};
		await openFleet(page, { center: [0, 0], zoom: -0.35 }, { routes: [pacific, equator] });
		const zoom = await page.evaluate(() => window.liveMaps.at(-1)!.getZoom());
		const drawn = await fleetPixels(page);
		for (const lon of [-190, -180, -170, 170, 180, 190]) {
			expect(drawn.at(middleX + lon * degree(zoom), middleY)).toBeGreaterThan(0.9);
		}
		for (const lon of [-100, 100]) expect(drawn.at(middleX + lon * degree(zoom), middleY)).toBe(0);
	});
});

describe('a fleet on a globe', () => {
	const meridian = (id: string, lon: number): FleetRoute => ({
		id,
		points: [
			[lon, -30],
			[lon, 30]
		]
	});

	itInFull('hides what is on the far side', async () => {
		const globe = { projection: 'globe' } as const;
		const world = { center: [0, 0] as [number, number], zoom: 1 };
		await openFleet(
			page,
			world,
			{ routes: [meridian('near', 0), meridian('far', 180), meridian('behind', 120)] },
			globe
		);
		const drawn = await fleetPixels(page);
		expect(drawn.at(middleX, middleY)).toBeGreaterThan(0.95);
		expect(drawn.at(middleX, middleY - 40)).toBeGreaterThan(0.95);
		const near = drawn.within(middleX - 10, 0, middleX + 10, viewport.height);
		expect(drawn.count).toBe(near);

		await page.evaluate(() =>
			window.mapLab.set({ props: { view: { center: [180, 0], zoom: 1 }, move: 'jump' } })
		);
		await atRest(page);
		const turned = await fleetPixels(page);
		const far = turned.within(middleX - 10, 0, middleX + 10, viewport.height);
		expect(far).toBeGreaterThan(near * 0.9);
		expect(turned.count).toBeGreaterThan(far * 1.3);
	});
});
