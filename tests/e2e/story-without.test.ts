import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { isFull, itInFull } from '../shared/extent.ts';
import { newPage, type Visit } from './browser.ts';
import { mapPixels, screenshot, settled } from './map-picture.ts';
import { origin } from './site.ts';
import { drawnFrame, goToStep, placePositions, placesInSight, routesOn } from './story-page.ts';

/** Which labels of a picture lie on each other or are cut by it, how many labels are seen, and how long the arrows of notes are. */
const labelsOf = (page: Page) =>
	page.evaluate(() => {
		const seen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
		const pictures = [...document.querySelectorAll('[data-contrail="map"] .contrail-picture')].filter(seen);
		const labels = pictures.map((picture) =>
			[...picture.querySelectorAll<HTMLElement>('.contrail-tag, .contrail-name, .contrail-text')]
				.filter(seen)
				.map((label) => ({ text: label.innerText, box: label.getBoundingClientRect() }))
		);
		const cut = labels.flatMap((all, i) => {
			const picture = pictures[i]!.getBoundingClientRect();
			return all
				.filter(({ box }) => box.left < picture.left - 1 || box.right > picture.right + 1)
				.map(({ text }) => `${text} is cut`);
		});
		const lying = labels.flatMap((all) =>
			all.flatMap(({ text, box: a }, i) =>
				all.slice(i + 1).flatMap(({ text: other, box: b }) => {
					const [across, down] = [
						Math.min(a.right, b.right) - Math.max(a.left, b.left),
						Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
					];
					return across > 1 && down > 1 ? `${text} lies on ${other}` : [];
				})
			)
		);
		const lines = [...document.querySelectorAll('.contrail-arrow path:last-child')].filter(seen);
		const arrows = lines
			.map((line) => line.getBoundingClientRect())
			.map((box) => Math.hypot(box.width, box.height));
		return { faults: [...cut, ...lying], seen: labels.flat().length, arrows };
	});

const CHART = '[data-contrail="step"] [data-contrail="picture"] [data-contrail="chart"]';

/** How much is seen of each chart's table and of the words above it, in px, and how far that is from the nearest card. */
const tablesOf = (page: Page) =>
	page.evaluate((chart) => {
		const cards = [...document.querySelectorAll('[data-contrail="step"] .contrail-prose')].map((card) =>
			card.getBoundingClientRect()
		);
		return [...document.querySelectorAll(`${chart} details`)].map((details) => {
			const [all, room] = [details.getBoundingClientRect(), details.parentElement!.getBoundingClientRect()];
			const isCut = getComputedStyle(details.parentElement!).overflowY === 'auto';
			const bottom = isCut ? Math.min(all.bottom, room.bottom) : all.bottom;
			const ways = cards.map((card) =>
				Math.max(card.top - bottom, all.top - card.bottom, all.left - card.right, card.left - all.right)
			);
			return { seen: bottom - all.top, apart: Math.min(...ways) };
		});
	}, CHART);

/** One visit without JavaScript to each page: such a page has no state but its size, its medium and what is opened. */
const visits = new Map<string, Promise<Visit>>();

async function still(path: string, viewport = { width: 1280, height: 720 }): Promise<Page> {
	const open = async (): Promise<Visit> => {
		const visit = await newPage({ origin, javaScriptEnabled: false, viewport });
		await visit.page.goto(path);
		return visit;
	};
	const visit = visits.get(path) ?? open();
	visits.set(path, visit);
	const { page } = await visit;
	await page.setViewportSize(viewport);
	return page;
}

describe('the story without JavaScript', () => {
	afterAll(async () => {
		for (const visit of visits.values()) await (await visit).close();
	});

	it('holds the whole text, the numbers, the table and a drawn first map', async () => {
		const page = await still('/venezuela');
		const text = await page.locator('body').innerText();
		for (const words of [
			'Fridge duty',
			'112,000 km²',
			'86.7%',
			'150,000 roubles',
			'US$1.1',
			'No normal person would invest their money there.',
			'Took off at 15:12',
			'independent retelling'
		]) {
			expect(text).toContain(words);
		}
		expect(await page.locator('[data-contrail="step"]').count()).toBeGreaterThanOrEqual(30);
		expect(await page.getByRole('table', { name: 'Flights' }).getByRole('row').count()).toBe(11);
		expect((await mapPixels(page)).colours).toBeGreaterThan(3);
		expect(await placesInSight(page)).toEqual(
			expect.arrayContaining(['Chkalovsky', 'Latakia', 'Dakar', 'Caracas'])
		);
		// Parts whose code comes late for other readers have their styles at once.
		const sizeOf = (selector: string): Promise<number> =>
			page
				.locator(selector)
				.first()
				.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
		expect(await sizeOf('[data-contrail="counter"]')).toBeGreaterThan(24);
		expect(await sizeOf('[data-contrail="route-table"] th button')).toBe(12);
		await screenshot(page, 'story-no-js');
	});

	it.each([
		['wide', { width: 1440, height: 900 }, 'screen', '/venezuela'],
		['narrow', { width: 390, height: 844 }, 'screen', '/venezuela'],
		['very narrow', { width: 320, height: 640 }, 'screen', '/venezuela'],
		['very narrow Spanish', { width: 320, height: 640 }, 'screen', '/es/venezuela'],
		['printed', { width: 718, height: 1046 }, 'print', '/venezuela']
	] as const)(
		'has no label on another or cut in a %s picture, and an arrow at each note',
		async (_, viewport, media, path) => {
			const page = await still(path, viewport);
			await page.emulateMedia({ media });
			const { faults, seen, arrows } = await labelsOf(page);
			expect(faults).toEqual([]);
			expect(seen).toBeGreaterThan(60);
			expect(arrows.length).toBeGreaterThan(1);
			for (const long of arrows) expect(long).toBeGreaterThan(20);
			await page.emulateMedia({ media: null });
		}
	);

	it.each([
		['wide', '/venezuela', { width: 1440, height: 900 }],
		['narrow', '/venezuela', { width: 390, height: 844 }],
		['framed', '/embed/venezuela', { width: 600, height: 800 }]
	] as const)(
		'keeps the table of a chart apart from the cards in a %s picture',
		async (_, path, viewport) => {
			const page = await still(path, viewport);
			const closed = await tablesOf(page);
			expect(closed.length).toBeGreaterThan(8);
			const summaries = page.locator(`${CHART} summary`);
			// The pointer reaches each: the short tests press it on a phone, where there is least room.
			if (isFull || viewport.width < 400) for (const summary of await summaries.all()) await summary.click();
			else await summaries.evaluateAll((all) => (all as HTMLElement[]).forEach((one) => one.click()));
			const open = await tablesOf(page);
			for (const [i, table] of open.entries()) expect(table.seen).toBeGreaterThan(closed[i]!.seen);
			for (const { seen, apart } of [...closed, ...open]) {
				expect(seen).toBeGreaterThanOrEqual(12);
				expect(apart).toBeGreaterThanOrEqual(20);
			}
			await summaries.evaluateAll((all) => (all as HTMLElement[]).forEach((one) => one.click()));
		}
	);

	it.each(['/venezuela', '/embed/venezuela', '/stories/pictures'])(
		'has every picture in its styles: %s',
		async (path) => {
			const page = await still(path);
			// A browser's own figure is a block that stands 40 pixels inside.
			const looks = await page.locator('[data-contrail="picture"] figure').evaluateAll((figures) =>
				figures.map((figure) => {
					const { display, marginInline } = getComputedStyle(figure);
					return `${display} ${marginInline}`;
				})
			);
			expect(looks.length).toBeGreaterThan(8);
			expect(looks.filter((look) => !/^(flex|grid) 0px$/.test(look))).toEqual([]);
		}
	);

	itInFull('draws the first map where the live one will be', async () => {
		const positions = async (javaScriptEnabled: boolean): Promise<Record<string, [number, number]>> => {
			const viewport = { width: 1280, height: 800 };
			const { page, close } = await newPage({ origin, javaScriptEnabled, viewport });
			await page.goto('/venezuela');
			if (javaScriptEnabled) await settled(page);
			const found = await placePositions(page);
			await close();
			return found;
		};
		const [drawn, live] = [await positions(false), await positions(true)];
		expect(Object.keys(drawn)).toEqual(Object.keys(live));
		for (const [id, [x, y]] of Object.entries(drawn)) {
			const [liveX = NaN, liveY = NaN] = live[id] ?? [];
			expect(Math.hypot(x - liveX, y - liveY), id).toBeLessThan(1);
		}
	});
});

describe('the story without WebGL', () => {
	it('keeps the drawn map, and moves and draws on it', async () => {
		const { page, close } = await newPage({ origin, webgl: false, viewport: { width: 1024, height: 640 } });
		await page.goto('/venezuela');
		await settled(page);
		const map = page.locator('[data-contrail="map"]');
		expect(await map.getAttribute('data-painter')).toBe('svg');
		expect(await map.getAttribute('data-state')).toBe('fallback');
		await goToStep(page, 'mining-arc', 0.1);
		await settled(page);
		expect(await placesInSight(page)).toEqual(expect.arrayContaining(['Puerto Ordaz', 'El Callao']));
		await goToStep(page, 'over-barbados', 0.1);
		expect(await routesOn(page)).toMatchObject({ aviacon: 1 });
		await screenshot(page, 'story-no-webgl');
		await close();
	});
});

describe('the story for those who asked for less motion', () => {
	itInFull('shows the numbers at once and jumps from view to view', async () => {
		const { page, close } = await newPage({ origin, reducedMotion: 'reduce', webgl: false });
		await page.goto('/venezuela');
		await settled(page);
		const step = await goToStep(page, 'mining-arc', 0.3);
		expect(await step.locator('[data-contrail="counter"][data-state="counting"]').count()).toBe(0);
		expect(await step.innerText()).toContain('112,000 km²');
		await drawnFrame(page);
		const camera = (): Promise<string | null> =>
			page.locator('[data-contrail="land"] g').getAttribute('transform');
		const first = await camera();
		await settled(page);
		expect(await camera()).toBe(first);
		await close();
	});
});
