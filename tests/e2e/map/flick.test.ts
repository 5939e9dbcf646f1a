import { expect } from 'vitest';
import { unproject } from '../../../src/lib/geo/index.ts';
import type { FixedView } from '../../../src/lib/map/camera/view.ts';
import { cameraFor } from '../../../src/lib/map/camera/framing.ts';
import { isFull, itInFull } from '../../shared/extent.ts';
import { newPage } from '../browser.ts';
import { firstMap } from '../map-picture.ts';
import { origin } from '../site.ts';
import { keepMaps, tilesDrawn } from './live-maps.ts';
import { lastScene } from './views.ts';

declare global {
	interface Window {
		/** How many cameras each frame of the map was given; by the frame's time. */
		shown: Map<number, number>;
	}
}

/** An odd number, so that the last one ends at the end. */
const FLICKS = isFull ? 11 : 5;

itInFull('flicks from end to end leave one camera move at a time, and the last scene', async () => {
	const { page, close } = await newPage({ origin, viewport: { width: 900, height: 600 } });
	await page.addInitScript(keepMaps);
	await page.goto('/venezuela');
	await tilesDrawn(page);
	await page.evaluate(async (flicks) => {
		const map = window.liveMaps.at(-1)!;
		const jump = map.jumpTo.bind(map);
		window.shown = new Map();
		map.jumpTo = (...given) => {
			const now = Number(document.timeline.currentTime);
			window.shown.set(now, (window.shown.get(now) ?? 0) + 1);
			return jump(...given);
		};
		const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
		const last = document.querySelectorAll('[data-contrail="step"]');
		const end = last[last.length - 1]!.getBoundingClientRect().top + scrollY - innerHeight * 0.1;
		for (let flick = 0; flick < flicks; flick++) {
			const [from, to] = flick % 2 === 0 ? [0, end] : [end, 0];
			for (let i = 1; i <= 8; i++) {
				scrollTo({ top: from + ((to - from) * i) / 8, behavior: 'instant' });
				await frame();
			}
		}
	}, FLICKS);
	await page.locator('[data-contrail="step"]').last().and(page.locator('[data-state="active"]')).waitFor();
	await tilesDrawn(page);

	const shown = await page.evaluate(() => [...window.shown.values()]);
	expect(shown.length).toBeGreaterThan(10);
	expect(Math.max(...shown)).toBe(1);

	const { size, inset } = await firstMap(page).evaluate((map) => {
		const frame = map.querySelector<HTMLElement>('[data-part="frame"]')!;
		const { clientWidth: width, clientHeight: height } = map;
		const [left, top] = [frame.offsetLeft, frame.offsetTop];
		const [right, bottom] = [width - left - frame.offsetWidth, height - top - frame.offsetHeight];
		return { size: { width, height }, inset: { left, top, right, bottom } };
	});
	const wanted = cameraFor(lastScene.view as FixedView, size, inset);
	const camera = await page.evaluate(() => {
		const map = window.liveMaps.at(-1)!;
		return { ...map.getCenter(), zoom: map.getZoom() };
	});
	const [lng, lat] = unproject(wanted.center);
	expect(Math.abs(camera.lng - lng)).toBeLessThan(1e-6);
	expect(Math.abs(camera.lat - lat)).toBeLessThan(1e-6);
	expect(Math.abs(camera.zoom - wanted.zoom)).toBeLessThan(1e-6);
	await close();
});
