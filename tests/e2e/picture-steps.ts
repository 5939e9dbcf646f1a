import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { drawnFrame, goToStep } from './story-page.ts';

// What single steps of the story of pictures show while their reader goes on.

/** What the counter of a step says, what its bar says, and how many times the first bar it is high. */
const told = (page: Page) =>
	page.evaluate(() => {
		const number = document.querySelector('#left .contrail-number')!;
		const ticking = number.querySelector<HTMLElement>('.contrail-ticking');
		const chart = document.querySelector('[data-scene][data-state="shown"] [data-contrail="chart"]')!;
		const bars = [...chart.querySelectorAll('svg > rect')].map((bar) => bar.getBoundingClientRect());
		const [first, second] = bars.filter(({ height, width }) => height > 1 && width > 20);
		return {
			counter: Number(ticking?.dataset.text ?? number.textContent),
			bar: Number(chart.querySelectorAll('[data-side="above"][data-role="value"]')[1]!.textContent),
			high: (16 * second!.height) / first!.height
		};
	});

/** The counter and the chart of a step tell the same number wherever its reader is. */
export async function tellsTheSame(page: Page): Promise<void> {
	const seen: number[] = [];
	for (const share of [0.7, 0.55, 0.4, 0.25, 0.05, 0.45]) {
		await goToStep(page, 'left', share);
		await drawnFrame(page);
		await expect
			.poll(async () => {
				const { counter, bar, high } = await told(page);
				return [bar - counter, Math.abs(high - counter) < 0.2];
			})
			.toEqual([0, true]);
		seen.push((await told(page)).counter);
	}
	const [start, , , , end] = seen;
	expect([start, end]).toEqual([30, 6]);
	expect(seen[1]).toBeGreaterThan(seen[2]!);
	expect(seen[2]).toBeGreaterThan(seen[3]!);
	// Upwards the number is the one of the place, too.
	expect(seen[5]).toBeGreaterThan(seen[2]!);
	expect(seen[5]).toBeLessThan(seen[1]!);
}

/** A chart that does not change with the reader is drawn once: its marks are not looked at again while they go on. */
export async function staysDrawn(page: Page): Promise<void> {
	const looks = await page.evaluate(async () => {
		const { getAttribute } = Element.prototype;
		let looks = 0;
		Element.prototype.getAttribute = function (name) {
			if (this.closest('.contrail-plot svg')) looks++;
			return getAttribute.call(this, name);
		};
		for (let i = 0; i < 10; i++) {
			scrollBy({ top: 4, behavior: 'instant' });
			await new Promise(requestAnimationFrame);
		}
		Element.prototype.getAttribute = getAttribute;
		return looks;
	});
	expect(looks).toBe(0);
}

/** A line that is no flight grows with the reader, its vehicle at its head, and is in a table at the end. */
export async function drawsTheLorry(page: Page): Promise<void> {
	const map = page.locator('[data-contrail="map"]').first();
	const line = map.locator('[data-contrail="route"][data-id="lorry"][data-kind="road"]');
	const drawn = async (): Promise<number> => Number(await line.getAttribute('data-progress'));
	await goToStep(page, 'back', 0.1);
	await expect.poll(drawn).toBe(1);
	await goToStep(page, 'back', 0.6);
	await expect.poll(drawn).toBeLessThan(0.8);
	expect(await drawn()).toBeGreaterThan(0.1);
	await map.locator('[data-contrail="aircraft"]').getByText('The lorry').waitFor();
	const row = page.getByRole('table', { name: 'Lines' }).getByRole('row', { name: /The lorry/ });
	await expect.poll(() => row.textContent()).toMatch(/Road[\s\S]*reported[\s\S]*barrels to the coast/);
	await goToStep(page, 'back');
}

/** What the legend says is shown, and the colour of each group of districts, which are drawn from one of two years to the other. */
const dataOn = (page: Page) =>
	page.evaluate(() => ({
		year: /\d{4}/.exec(document.querySelector('.contrail-story-legend')?.textContent ?? '')?.[0],
		colours: [...document.querySelectorAll('[data-part="drawn-areas"] g > path')].map(
			(path) => getComputedStyle(path).fill
		)
	}));

/** Data on the map follows the reader, is the same from either direction, and goes with its step. */
export async function dataFollows(page: Page): Promise<void> {
	const seen: Awaited<ReturnType<typeof dataOn>>[] = [];
	for (const share of [0.7, 0.4, 0.05, 0.4]) {
		await goToStep(page, 'data', share);
		await drawnFrame(page);
		seen.push(await dataOn(page));
	}
	expect(seen.map(({ year }) => year)).toEqual(['2018', '2019', '2020', '2019']);
	expect(seen[3]).toEqual(seen[1]);
	expect(seen[0]).not.toEqual(seen[2]);
	expect(seen[2]!.colours.length).toBeGreaterThan(2);
}

/** Markers come while the reader scrolls, the same from either direction, and what leads somewhere is reached by the keyboard. */
export async function markersCome(page: Page): Promise<void> {
	const map = page.locator('[data-contrail="map"]').first();
	const markers = map.locator('[data-contrail="marker"]');
	const seen: number[] = [];
	for (const share of [0.65, 0.05, 0.65]) {
		await goToStep(page, 'marked', share);
		await drawnFrame(page);
		await expect.poll(() => markers.count()).toBe(4);
		seen.push(await markers.first().evaluate((marker) => Number(getComputedStyle(marker).opacity)));
	}
	expect(seen[0]).toBeGreaterThan(0);
	expect(seen[0]).toBeLessThan(1);
	expect(seen[1]).toBe(1);
	expect(seen[2]).toBeCloseTo(seen[0]!, 2);
	// Names of towns and countries stand where the markers leave room.
	await map.locator('[data-part="names"]').getByText('Lille', { exact: true }).waitFor();
	await goToStep(page, 'marked', 0.05);
	const tower = map.getByRole('link', { name: 'The tower of the field, drawn.' });
	await tower.focus();
	await page.keyboard.press('Enter');
	await expect.poll(() => new URL(page.url()).hash).toBe('#drawn');
	await goToStep(page, 'marked');
}
