import { describe, expect, it } from 'vitest';
import { itInFull } from '../../shared/extent.ts';
import { landMask } from './land-pixels.ts';
import { drawn, labPage, log, rested } from './lab-page.ts';

declare global {
	interface Window {
		/** What was asked of the browser since `watchWork`. */
		work: { frames: number; draws: number };
		ownFrame: typeof requestAnimationFrame;
	}
}

/** As many frames as a second has. */
const FRAMES = 60;

/** Counts the frames that anyone asks for, and the drawing in them. To be run in a page before its own scripts. */
function watchWork(): void {
	window.work = { frames: 0, draws: 0 };
	window.ownFrame = requestAnimationFrame.bind(window);
	window.requestAnimationFrame = (callback) => {
		window.work.frames++;
		return window.ownFrame(callback);
	};
	const { drawElements } = WebGL2RenderingContext.prototype;
	WebGL2RenderingContext.prototype.drawElements = function (...given) {
		window.work.draws++;
		drawElements.apply(this, given);
	};
}

const page = await labPage({ viewport: { width: 640, height: 400 } }, watchWork);

/** What is asked for while so many frames go by. */
const workIn = (frames: number): Promise<Window['work']> =>
	page.evaluate(async (count) => {
		window.work = { frames: 0, draws: 0 };
		for (let i = 0; i < count; i++) await new Promise(window.ownFrame);
		return window.work;
	}, frames);

/** Waits until nothing is asked for any more. */
async function still(): Promise<void> {
	await rested(page);
	await expect.poll(() => workIn(FRAMES), { timeout: 90_000, interval: 0 }).toEqual({ frames: 0, draws: 0 });
}

/** Pixels that the map draws for each of the screen's, along one side. */
const sharpness = (): Promise<number> =>
	page.evaluate(() => {
		const { width, clientWidth } = document.querySelector('canvas')!;
		return width / clientWidth / devicePixelRatio;
	});

const nearby = [{ center: [-66.9, 10.6], zoom: 4 }] as const;

describe('a map at rest', () => {
	it('asks for no frame and draws nothing, after it was drawn and after every move', async () => {
		await page.evaluate((views) => window.mapLab.open({ props: { nearby: views, explore: true } }), nearby);
		await drawn(page);
		await still();
		await page.evaluate(() => window.mapLab.set({ props: { view: { center: [-66.9, 10.6], zoom: 4 } } }));
		expect((await workIn(5)).frames).toBeGreaterThan(0);
		await still();
	});

	it('takes no notice of props that come anew and say the same', async () => {
		const { cameras } = await log(page);
		await page.evaluate(() => {
			const view = { center: [-66.9, 10.6], zoom: 4 } as const;
			window.mapLab.set({ props: { view, onerror: () => {}, move: 'ease', explore: false } });
		});
		expect(await workIn(FRAMES)).toEqual({ frames: 0, draws: 0 });
		expect((await log(page)).cameras).toBe(cameras);
	});

	it('is sharp, and where no graphics card helps it is coarse on the way there', async () => {
		await page.evaluate(() => window.mapLab.set({ props: { view: { center: [-3.7, 40.4], zoom: 4 } } }));
		await expect.poll(sharpness, { interval: 0 }).toBe(0.5);
		await expect.poll(sharpness).toBe(1);
		await still();
		const { land } = await landMask(page.locator('[data-contrail="map"]'), 'webgl');
		expect(land).toContain(1);
	});
});

describe('a map out of sight', () => {
	itInFull('is at its view at once, and then does nothing', async () => {
		await page.evaluate(() => window.mapLab.open({ box: 'height: 90vh' }, ['0', '300vh']));
		await drawn(page);
		await still();
		await page.evaluate(() => scrollTo(0, innerHeight * 1.5));
		await still();
		const { cameras } = await log(page);
		await page.evaluate(() => window.mapLab.set({ props: { view: { center: [30, 40], zoom: 4 } } }));
		expect((await log(page)).cameras).toBe(cameras + 1);
		expect((await log(page)).camera).toMatchObject({ zoom: 4, moving: false });
		await still();
	});

	itInFull('ends a flight that was under way when it left', async () => {
		await page.evaluate(() => scrollTo(0, 0));
		await still();
		await page.evaluate(() => window.mapLab.set({ props: { view: { center: [-60, 10], zoom: 3 } } }));
		await page.waitForFunction(() => window.mapLab.logs[0]!.camera!.moving);
		await page.evaluate(() => scrollTo(0, innerHeight * 1.5));
		await page.waitForFunction(() => !window.mapLab.logs[0]!.camera!.moving);
		expect((await log(page)).camera?.center[0]).toBeCloseTo(-60, 6);
		await still();
	});

	itInFull('gives WebGL back when it is far away, and gets it again when it comes near', async () => {
		await page.evaluate(() => window.mapLab.open({ box: 'height: 90vh' }, ['0', '900vh']));
		await drawn(page);
		await page.evaluate(() => scrollTo(0, innerHeight * 6));
		await page.waitForFunction(() => !document.querySelector('canvas'));
		await page.evaluate(() => scrollTo(0, 0));
		await drawn(page);
	});
});

describe('a map that changes its size', () => {
	itInFull('keeps its WebGL, and its view in the middle', async () => {
		await page.evaluate(() =>
			window.mapLab.open({ props: { view: { center: [10, 50], zoom: 3 } }, box: 'height: 300px' })
		);
		await drawn(page);
		await page.evaluate(() => document.querySelector('canvas')!.classList.add('first'));
		await page.evaluate(() => window.mapLab.set({ box: 'height: 380px; width: 70%' }));
		await still();
		const canvas = page.locator('canvas.first');
		expect(await canvas.boundingBox()).toMatchObject({ height: 380, width: 448 });
		expect((await log(page)).camera?.center).toEqual([expect.closeTo(10, 6), expect.closeTo(50, 6)]);
	});
});
