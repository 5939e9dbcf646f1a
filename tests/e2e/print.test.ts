import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { shared } from '../shared/ask.ts';
import { newPage } from './browser.ts';

const origin = await shared('rtlLab');

/** An A4 page, less its margins. */
const viewport = { width: 718, height: 1046 };

/** What of a step's printed picture cannot be seen whole, and what lies on something else. */
const faults = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const step = document.querySelector('[data-contrail="step"]')!;
		const figure = step.querySelector('[data-contrail="map"]')!.getBoundingClientRect();
		const names = {
			picture: '[data-contrail="map"] .contrail-picture',
			clock: '[data-contrail="clock"]',
			facts: '[data-contrail="route-facts"]',
			text: '.contrail-prose'
		};
		const boxes = Object.entries(names).map(([name, selector]) => {
			const part = step.querySelector(selector);
			return { name, box: part?.getBoundingClientRect() ?? new DOMRect() };
		});
		const hidden = boxes.filter(({ box }) => box.width < 20 || box.height < 12).map(({ name }) => name);
		const cut = boxes
			.filter(({ name, box }) => name !== 'text' && box.bottom > figure.bottom + 1)
			.map(({ name }) => `${name} is cut`);
		const lying = boxes.flatMap(({ name, box: a }, i) =>
			boxes
				.slice(i + 1)
				.filter(
					({ box: b }) =>
						a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
				)
				.map((other) => `${other.name} lies on ${name}`)
		);
		return [...hidden, ...cut, ...lying];
	});

it.each([
	['live', '/index.html', true],
	['without scripts', '/server.html', false]
])(
	'a printed story has the clock and the facts of a picture under it, %s',
	async (_, path, javaScriptEnabled) => {
		const { page, close } = await newPage({ origin, viewport, javaScriptEnabled });
		await page.goto(path);
		await page.locator('[data-contrail="step"]').first().waitFor();
		if (javaScriptEnabled) await page.getByRole('img').first().waitFor();
		await page.emulateMedia({ media: 'print' });
		// A browser that prints says so before: pictures then join their steps.
		if (javaScriptEnabled) await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		const step = page.locator('[data-contrail="step"]').first();
		expect(await step.getByRole('time').isVisible()).toBe(true);
		expect(await step.locator('[data-contrail="route-facts"]').innerText()).toContain('22 مارس 2019');
		expect(await faults(page)).toEqual([]);
		await close();
	}
);

/** How many bytes a PDF draws with. */
function drawnBytes(pdf: Buffer): number {
	const streams = pdf.toString('latin1').matchAll(/stream\r?\n([^]*?)endstream/g);
	return [...streams].reduce((sum, [, data]) => {
		try {
			return sum + inflateSync(Buffer.from(data!, 'latin1')).length;
		} catch {
			return sum;
		}
	}, 0);
}

it('the maps of the opening and of a step are on the paper, and not their frames alone', async () => {
	const { page, close } = await newPage({ origin, viewport });
	await page.goto('/index.html');
	await page.locator('[data-contrail="step"]').first().waitFor();
	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	const [step, opening] = ['[data-contrail="step"]', '.contrail-first'].map(
		(part) => `${part} .contrail-map-picture > .contrail-picture`
	);
	// The map comes first on the paper, and the title under it.
	const title = await page.getByRole('heading', { level: 1 }).boundingBox();
	const map = await page.locator(opening!).boundingBox();
	expect(map!.height).toBeGreaterThan(100);
	expect(map!.y + map!.height).toBeLessThanOrEqual(title!.y);
	let drawn = drawnBytes(await page.pdf());
	for (const picture of [opening, step]) {
		await page.addStyleTag({ content: `${picture} { display: none }` });
		const without = drawnBytes(await page.pdf());
		expect(drawn, picture).toBeGreaterThan(without * 1.1);
		drawn = without;
	}
	await close();
});
