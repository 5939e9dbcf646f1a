import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inFull } from '../shared/extent.ts';
import { newPage, type Visit } from './browser.ts';
import { mapPixels, screenshot, settled } from './map-picture.ts';
import { origin } from './site.ts';
import { drawnFrame, goToStep, openStory, placesInSight, routesOn } from './story-page.ts';

/** What a reader must find on screen at ten steps: words of the text, names on the map, routes with what is drawn of them. */
const STEPS: { id: string; text: string; places: string[]; routes: Record<string, number> }[] = [
	{
		id: 'a-million-more',
		text: 'a million',
		places: ['Moscow', 'Caracas'],
		routes: { 'nordwind-caracas': 1 }
	},
	{ id: 'coro-landing', text: 'Shaanxi Y-8', places: ['Coro'], routes: {} },
	{ id: 'carabobo', text: 'Carabobo-2', places: ['Puerto Ordaz', 'Guri dam'], routes: {} },
	{ id: 'none-of-your-business', text: 'Mikhail Leontyev', places: ['Acarigua', 'Colombia'], routes: {} },
	{ id: 'mining-arc', text: '112,000 km²', places: ['Puerto Ordaz', 'El Callao'], routes: {} },
	{
		id: 'two-by-dakar',
		text: 'An-124 Ruslan',
		places: ['Chkalovsky', 'Latakia', 'Dakar', 'Caracas'],
		routes: { 'march-ruslan': 1, 'march-il62': 1 }
	},
	{ id: 'no-line', text: 'RA-86572', places: [], routes: {} },
	{ id: 'over-barbados', text: 'Barbados', places: ['over Barbados', 'Caracas'], routes: { aviacon: 1 } },
	{ id: 'only-the-landing', text: 'VP-BJL', places: ['Varadero'], routes: { varadero: 1 } },
	{ id: 'not-a-base', text: 'a training', places: ['Caracas', 'Venezuela'], routes: {} }
];

/** Where a step's lines are all drawn: its text is near the top of the window. */
const DRAWN = 0.08;

const SIZES = inFull(
	[
		{ name: 'desktop', viewport: { width: 1440, height: 900 } },
		{ name: 'phone', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
	] as const,
	({ name }) => name === 'phone'
);

describe.each(SIZES)('the story on a $name', ({ name, ...context }) => {
	let visit: Visit;

	beforeAll(async () => {
		visit = await newPage({ origin, ...context });
		await openStory(visit.page);
	});

	// Fails on a console error and on a request to another origin.
	afterAll(() => visit.close());

	it('opens with its title over a map that MapLibre has taken over', async () => {
		const { page } = visit;
		expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
		expect(await page.locator('[data-contrail="map"]').getAttribute('data-painter')).toBe('webgl');
		expect((await mapPixels(page)).colours).toBeGreaterThan(3);
		expect(await routesOn(page)).toEqual({ 'march-il62': 1 });
		await screenshot(page, `story-${name}-opening`);
	});

	// The short tests take one of the steps.
	const steps = inFull(STEPS, (step) => step.id === 'coro-landing');

	it.each(steps)('shows $id: its text, its places, its routes', async ({ id, text, places, routes }) => {
		const { page } = visit;
		const step = await goToStep(page, id, DRAWN);
		await settled(page);
		expect(await step.innerText()).toContain(text);
		expect(await placesInSight(page)).toEqual(expect.arrayContaining(places));
		expect(await routesOn(page)).toMatchObject(routes);
		expect((await mapPixels(page)).colours).toBeGreaterThan(3);
		await screenshot(page, `story-${name}-${id}`);
	});

	it('draws a new flight while its step is read, and takes it back on the way up', async () => {
		const { page } = visit;
		const drawn = async (share: number): Promise<number> => {
			await goToStep(page, 'over-rabat', share);
			await drawnFrame(page);
			return page
				.locator('[data-contrail="route"][data-id="march-early"]')
				.getAttribute('data-progress')
				.then(Number);
		};
		const early = await drawn(0.6);
		const late = await drawn(0.35);
		expect(early).toBeGreaterThan(0);
		expect(late).toBeGreaterThan(early);
		expect(await drawn(0.6)).toBeCloseTo(early, 2);
	});

	it('has the reader turn the months: lines come at their dates, and deleted ones turn pale', async () => {
		const { page } = visit;
		const at = async (screens: number) => {
			await goToStep(page, 'all-the-lines', -screens);
			await drawnFrame(page);
			const routes = page.locator('[data-contrail="route"]');
			const pale = await page.locator('[data-contrail="route"].contrail-muted').count();
			const drawn = Object.entries(await routesOn(page)).filter(([, progress]) => progress === 1);
			expect(await page.getByText('just negligence').isVisible()).toBe(true);
			return {
				of: await routes.count(),
				drawn: drawn.length,
				pale,
				day: await page.getByRole('time').innerText()
			};
		};
		const early = await at(0);
		expect(early).toMatchObject({
			of: 8,
			pale: 0,
			day: expect.stringMatching(/^(January|\d+ (January|February)).* 2019$/)
		});
		expect(early.drawn).toBeLessThan(4);
		expect(await at(2.6)).toEqual({ of: 8, drawn: 8, pale: 2, day: '5 May 2019' });
		await screenshot(page, `story-${name}-months`);
	});

	it('ends in the same picture however the reader came', async () => {
		const { page } = visit;
		await goToStep(page, 'not-a-base', DRAWN);
		await settled(page);
		const places = (): Promise<string[]> =>
			page.locator('[data-contrail="place"]').evaluateAll((all) =>
				all.map((place) => {
					const { left, top } = place.getBoundingClientRect();
					return `${place.textContent.trim()} ${Math.round(left)} ${Math.round(top)}`;
				})
			);
		const slow = await places();
		await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
		await goToStep(page, 'mining-arc', DRAWN);
		await goToStep(page, 'not-a-base', DRAWN);
		await settled(page);
		expect(await places()).toEqual(slow);
	});

	it('has the table of flights at the end', async () => {
		const { page } = visit;
		const table = page.getByRole('table', { name: 'Flights' });
		await table.scrollIntoViewIfNeeded();
		expect(await table.getByRole('row').count()).toBe(11);
		expect(await table.innerText()).toContain('Latakia – Dakar: reported');
		await screenshot(page, `story-${name}-table`);
	});

	it('never scrolls sideways', async () => {
		const overflow = await visit.page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(overflow).toBe(0);
	});
});
