import { describe, expect, it } from 'vitest';
import { itInFull } from '../../shared/extent.ts';
import { flightPath, unproject } from '../../../src/lib/geo/index.ts';
import { cameraFor } from '../../../src/lib/map/camera/framing.ts';
import { drawn, labPage, log, rested } from './lab-page.ts';

const viewport = { width: 640, height: 400 };
const ATLANTIC = { bounds: [-75, 5, 40, 60] } as const;
const CARACAS = { center: [-66.9, 10.6], zoom: 5 } as const;

/** Where the camera is at a fraction of the way, by the published formulas alone. */
function onTheWay(fraction: number): { center: readonly [number, number]; zoom: number } {
	const path = flightPath(cameraFor(ATLANTIC, viewport), cameraFor(CARACAS, viewport), viewport.width);
	const { center, zoom } = path.at(fraction);
	return { center: unproject(center), zoom };
}

const page = await labPage({ viewport });

/** Shows a fraction of the way, and says where the camera is in the frame after. */
const scrubTo = (
	fraction: number
): Promise<{ center: readonly [number, number]; zoom: number } | undefined> =>
	page.evaluate(
		async ([from, view, at]) => {
			window.mapLab.set({ props: { view, scrub: { from, fraction: at } } });
			await new Promise(requestAnimationFrame);
			return window.mapLab.logs[0]!.camera;
		},
		[ATLANTIC, CARACAS, fraction] as const
	);

function expectAt(camera: Awaited<ReturnType<typeof scrubTo>>, fraction: number): void {
	const { center, zoom } = onTheWay(fraction);
	expect(camera?.zoom).toBeCloseTo(zoom, 6);
	expect(camera?.center[0]).toBeCloseTo(center[0], 6);
	expect(camera?.center[1]).toBeCloseTo(center[1], 6);
}

describe('a scrubbed camera', () => {
	it('stands where the reader is on the way between two views, forwards and backwards', async () => {
		await page.evaluate((view) => window.mapLab.open({ props: { view } }), ATLANTIC);
		await drawn(page);
		for (const fraction of [0, 0.05, 0.3, 0.8, 1, 0.6, 0]) expectAt(await scrubTo(fraction), fraction);
	});

	itInFull('is caught up with by a reader who comes from elsewhere, and followed from then on', async () => {
		await page.evaluate(() => window.mapLab.open({ props: { view: { center: [100, 60], zoom: 4 } } }));
		await drawn(page);
		const first = await scrubTo(0.5);
		expect(Math.abs((first?.center[0] ?? 0) - onTheWay(0.5).center[0])).toBeGreaterThan(1);
		await scrubTo(0.7);
		await rested(page);
		expectAt((await log(page)).camera, 0.7);
		expectAt(await scrubTo(0.9), 0.9);
	});

	it('has one picture: the lines on top are where MapLibre has the land', async () => {
		await page.evaluate(() =>
			window.mapLab.open({ parts: [{ name: 'Place', props: { at: [-66.9, 10.6], name: 'Caracas' } }] })
		);
		await drawn(page);
		await scrubTo(0);
		await scrubTo(1);
		const mark = await page.locator('[data-contrail="place"]').boundingBox();
		expect(mark?.x).toBeCloseTo(viewport.width / 2, 0);
		expect(mark?.y).toBeCloseTo(viewport.height / 2, 0);
	});
});

describe('a camera that is sent from view to view', () => {
	itInFull(
		'has one move alive, and ends exactly at the last view of ten flicks from end to end',
		async () => {
			await page.evaluate((view) => window.mapLab.open({ props: { view } }), ATLANTIC);
			await drawn(page);
			const most = await page.evaluate(
				async ([one, other]) => {
					const lab = window.mapLab;
					const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
					let most = 0;
					for (let flick = 0; flick < 10; flick++) {
						for (let step = 0; step < 10; step++) {
							const view = (flick + step) % 2 ? one : { ...other, zoom: 3 + step / 5 };
							lab.set({ props: { view, scrub: undefined } });
							const before = lab.logs[0]!.cameras;
							await frame();
							most = Math.max(most, lab.logs[0]!.cameras - before);
						}
					}
					lab.set({ props: { view: other } });
					return most;
				},
				[ATLANTIC, CARACAS] as const
			);
			expect(most).toBe(1);
			await rested(page);
			expectAt((await log(page)).camera, 1);
			expect((await log(page)).camera?.moving).toBe(false);
		}
	);
});

describe('a reader who asked for less motion', () => {
	itInFull('gets the view that the way leads to, at once and for the whole way', async () => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.evaluate((view) => window.mapLab.open({ props: { view } }), ATLANTIC);
		await drawn(page);
		for (const fraction of [0, 0.4, 1]) expectAt(await scrubTo(fraction), 1);
		await page.emulateMedia({ reducedMotion: 'no-preference' });
	});
});
