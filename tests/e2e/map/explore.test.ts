import { beforeEach, describe, expect, it } from 'vitest';
import { inFull, itInFull } from '../../shared/extent.ts';
import { violations } from '../axe.ts';
import { newPage } from '../browser.ts';
import { withoutWebgl } from './live-maps.ts';
import { drawn, labOrigin, labPage, log, openLab, rested } from './lab-page.ts';

const HOME = { center: [-20, 40], zoom: 3 } as const;
const CARACAS: [number, number] = [-66.9, 10.6];

const page = await labPage({ viewport: { width: 700, height: 500 } });

const button = (name: string) => page.getByRole('button', { name });
const canvas = () => page.locator('canvas');

async function open(): Promise<void> {
	await page.evaluate(
		([view, at]) => {
			const parts = [{ name: 'Place', props: { at, name: 'Caracas' } }];
			window.mapLab.open({ props: { view, explore: true, duration: 100 }, parts }, ['0', '100vh']);
			scrollTo(0, 0);
		},
		[HOME, CARACAS] as const
	);
	await drawn(page);
}

async function explore(): Promise<void> {
	await button('Explore the map').click();
	await button('Back to the story').waitFor();
}

/** Where the mark of Caracas is, and where the camera says it is, in CSS pixels. */
async function marks(): Promise<[drawn: number[], said: number[]]> {
	await rested(page);
	const box = await page.locator('[data-contrail="place"]').boundingBox();
	const { camera } = await log(page);
	const y = (lat: number): number => 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
	const scale = 512 * 2 ** camera!.zoom;
	const said = [
		((CARACAS[0] - camera!.center[0]) / 360) * scale + 350,
		(y(CARACAS[1]) - y(camera!.center[1])) * scale + 250
	];
	return [[Math.round(box!.x), Math.round(box!.y)], said.map(Math.round)];
}

async function drag(): Promise<void> {
	await page.mouse.move(350, 250);
	await page.mouse.down();
	for (const x of [370, 400, 430, 450]) await page.mouse.move(x, 270);
	await page.mouse.up();
	await rested(page);
}

describe('before a reader explores', () => {
	beforeEach(open);

	it('the map is a picture: no drag moves it, and the canvas is out of the tab order', async () => {
		await drag();
		expect((await log(page)).camera?.center[0]).toBeCloseTo(-20, 9);
		await button('Explore the map').focus();
		await page.keyboard.press('Shift+Tab');
		expect(await canvas().evaluate((element) => element === document.activeElement)).toBe(false);
		expect(await page.getByRole('img', { name: 'Lab map' }).count()).toBe(1);
	});
});

describe('a reader who explores', () => {
	beforeEach(async () => {
		await open();
		await explore();
	});

	it('drags the map, and what is drawn on it goes along', async () => {
		await drag();
		expect((await log(page)).camera?.center[0]).toBeLessThan(-21);
		const [mark, said] = await marks();
		expect(mark).toEqual(said);
	});

	itInFull('moves it by arrow keys and zooms it by plus and minus', async () => {
		expect(
			await page
				.getByRole('application', { name: /arrow keys/ })
				.evaluate((it) => it === document.activeElement)
		).toBe(true);
		await page.keyboard.press('ArrowRight');
		await rested(page);
		expect((await log(page)).camera?.center[0]).toBeGreaterThan(-19);
		await page.keyboard.press('+');
		await rested(page);
		expect((await log(page)).camera?.zoom).toBeCloseTo(4, 6);
		await button('Zoom out').click();
		await rested(page);
		expect((await log(page)).camera?.zoom).toBeCloseTo(3, 6);
	});

	itInFull('scrolls the page by the wheel, is told how to zoom, and zooms with Ctrl', async () => {
		await page.mouse.move(350, 250);
		await page.mouse.wheel(0, 120);
		await page.waitForFunction(() => scrollY > 0);
		expect(await page.getByRole('status').textContent()).toMatch(/^Hold (Ctrl|⌘) and scroll to zoom$/);
		expect((await log(page)).camera?.zoom).toBe(3);
		await page.keyboard.down('Control');
		await page.mouse.wheel(0, -120);
		await page.waitForFunction(() => window.mapLab.logs[0]!.camera!.zoom > 3);
		await page.keyboard.up('Control');
	});

	const WAYS_BACK: [string, () => Promise<unknown>][] = [
		['the button', () => button('Back to the story').click()],
		['Escape', () => page.keyboard.press('Escape')],
		[
			'the story, which goes on',
			() => page.evaluate((view) => window.mapLab.set({ props: { view } }), { ...HOME, zoom: 3.5 })
		]
	];

	itInFull.each(inFull(WAYS_BACK, ([way]) => way.startsWith('the story')))(
		'is brought back by %s',
		async (_, back) => {
			await page.keyboard.press('ArrowRight');
			await rested(page);
			await back();
			await button('Explore the map').waitFor();
			await rested(page);
			expect((await log(page)).camera).toMatchObject({
				center: [expect.closeTo(-20, 6), expect.closeTo(40, 6)],
				moving: false
			});
			expect(await canvas().getAttribute('tabindex')).toBe(null);
			await drag();
			expect((await log(page)).camera?.center[0]).toBeCloseTo(-20, 6);
		}
	);

	itInFull('keeps the keyboard where it was: Escape leads to the button', async () => {
		await page.keyboard.press('Escape');
		await button('Explore the map').and(page.locator(':focus')).waitFor();
	});

	itInFull('meets a page that is as accessible as before', async () => {
		expect(await violations(page, '[data-contrail="map"]')).toEqual([]);
	});
});

describe('the buttons', () => {
	itInFull('speak the page’s language', async () => {
		await page.evaluate(() =>
			window.mapLab.open({ props: { explore: { start: 'Erkunden', back: 'Zurück' } } })
		);
		await button('Erkunden').click();
		await button('Zurück').click();
		await button('Erkunden').waitFor();
	});

	itInFull('are not there without WebGL', async () => {
		const blind = await newPage({ origin: labOrigin });
		await blind.page.addInitScript(withoutWebgl);
		await openLab(blind.page);
		await blind.page.evaluate(() => window.mapLab.open({ props: { explore: true } }));
		await blind.page.locator('[data-state="fallback"]').waitFor();
		expect(await blind.page.getByRole('button').count()).toBe(0);
		await blind.context.close();
	});
});

describe('a phone', () => {
	it('scrolls the page with one finger, and moves the map with two', async () => {
		const phone = await newPage({
			origin: labOrigin,
			viewport: { width: 390, height: 500 },
			hasTouch: true
		});
		const touched = phone.page;
		await openLab(touched);
		await touched.evaluate(
			(view) => window.mapLab.open({ props: { view, explore: true } }, ['0', '100vh']),
			HOME
		);
		await drawn(touched);
		await touched.getByRole('button', { name: 'Explore the map' }).tap();
		await touched.getByRole('button', { name: 'Back to the story' }).waitFor();
		const cdp = await touched.context().newCDPSession(touched);
		const touch = async (fingers: number): Promise<void> => {
			const at = (y: number) => Array.from({ length: fingers }, (_, i) => ({ x: 150 + i * 60, y, id: i }));
			await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(300) });
			for (let y = 290; y >= 200; y -= 10)
				await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(y) });
			await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		};
		await touch(2);
		await touched.waitForFunction(() => window.mapLab.logs[0]!.camera!.center[1] < 39);
		expect(await touched.evaluate(() => scrollY)).toBe(0);
		// What was pushed rolls on a little.
		await rested(touched);
		const before = (await log(touched)).camera?.center[1];
		await touch(1);
		await touched.waitForFunction(() => scrollY > 0);
		expect((await log(touched)).camera?.center[1]).toBeCloseTo(before ?? NaN, 2);
		// A finger that began to scroll can't be called back, of which the browser tells a developer; the page does scroll.
		const called = /Ignored attempt to cancel a touchmove/;
		expect(phone.problems.filter((problem) => !called.test(problem))).toEqual([]);
		await phone.context.close();
	});
});
