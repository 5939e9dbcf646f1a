import { describe, expect, it } from 'vitest';
import { itInFull } from '../../shared/extent.ts';
import { keepMaps } from './live-maps.ts';
import { drawn, labPage, log, rested } from './lab-page.ts';

const PLACES: [name: string, at: [number, number]][] = [
	['Caracas', [-66.99, 10.6]],
	['Moscow', [37.4, 55.9]],
	['Dakar', [-17.5, 14.7]],
	['Tokyo', [139.7, 35.6]],
	['Sydney', [151.2, -33.9]]
];

const page = await labPage({ viewport: { width: 800, height: 500 } }, keepMaps);

async function open(props: object): Promise<void> {
	await page.evaluate(
		([given, places]) => {
			const parts = places.map(([name, at]) => ({ name: 'Place', props: { id: name, name, at } }));
			window.mapLab.open({ props: given, parts });
		},
		[props, PLACES] as const
	);
	await drawn(page);
	await rested(page);
}

/** How far each mark is from where MapLibre has its place, in CSS pixels; undefined for one that is not shown. */
const distances = (): Promise<Record<string, number | undefined>> =>
	page.evaluate((places) => {
		const map = window.liveMaps.at(-1)!;
		const marks = places.map(([name, at]) => {
			const mark = document.querySelector(`[data-contrail="place"][data-id="${name}"]`);
			const box = mark?.checkVisibility() ? mark.getBoundingClientRect() : undefined;
			const { x, y } = map.project(at);
			return [name, box && Math.hypot(box.x - x, box.y - y)];
		});
		return Object.fromEntries(marks);
	}, PLACES);

const near = expect.closeTo(0, 0);

describe('a globe', () => {
	it('has its places where the earth has them, and none from behind it', async () => {
		await open({ projection: 'globe', view: { center: [-20, 35], zoom: 1.5 } });
		expect(await distances()).toEqual({
			Caracas: near,
			Moscow: near,
			Dakar: near,
			Tokyo: undefined,
			Sydney: undefined
		});
	});

	itInFull('turns to the next view, whose places come into sight', async () => {
		await page.evaluate(() => window.mapLab.set({ props: { view: { center: [150, 0], zoom: 1.5 } } }));
		await rested(page);
		expect((await log(page)).camera?.center).toEqual([expect.closeTo(150, 6), expect.closeTo(0, 6)]);
		expect(await distances()).toEqual({
			Caracas: undefined,
			Moscow: undefined,
			Dakar: undefined,
			Tokyo: near,
			Sydney: near
		});
	});

	itInFull('stands in the middle of what the page leaves free', async () => {
		await open({
			projection: 'globe',
			view: { center: [-17.5, 14.7], zoom: 1 },
			style: '--contrail-map-inset: 0 0 0 300px'
		});
		const dakar = await page.locator('[data-id="Dakar"]').boundingBox();
		expect([dakar?.x, dakar?.y]).toEqual([expect.closeTo(550, 0), expect.closeTo(250, 0)]);
	});
});

describe('a tilted and turned map', () => {
	itInFull('has its places where WebGL has the land', async () => {
		await open({ view: { center: [-20, 35], zoom: 2.5, bearing: 30, pitch: 50 } });
		const { Caracas, Moscow, Dakar } = await distances();
		expect([Caracas, Moscow, Dakar]).toEqual([near, near, near]);
	});

	itInFull('that is only turned looks the same without WebGL', async () => {
		const view = { center: [-20, 35], zoom: 2, bearing: 70 } as const;
		const boxes = () =>
			page
				.locator('[data-contrail="place"]')
				.evaluateAll((marks) =>
					marks.map((mark) =>
						Object.values(mark.getBoundingClientRect().toJSON()).map((value) => Math.round(Number(value)))
					)
				);
		await open({ view });
		const live = await boxes();
		await page.evaluate(
			(given) => window.mapLab.open({ props: { view: given, webgl: false }, parts: [] }),
			view
		);
		await page.evaluate(
			(places) =>
				window.mapLab.set({
					parts: places.map(([name, at]) => ({ name: 'Place', props: { id: name, name, at } }))
				}),
			PLACES
		);
		await rested(page);
		expect(await boxes()).toEqual(live);
	});
});
