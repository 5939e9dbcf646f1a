import type { Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { inFull, isFull } from '../../shared/extent.ts';
import { newPage } from '../browser.ts';
import { printedPage } from '../printed-page.ts';
import {
	countries,
	crops,
	events,
	harvest,
	parties,
	prices,
	track
} from '../../../stories/components/chart-data.ts';

const origin = 'http://localhost:4998';
const html = await printedPage(new URL('Page.svelte', import.meta.url));

/** The rows of each chart of the page. */
const ROWS: readonly (readonly object[])[] = [
	parties,
	...[harvest, harvest],
	...[crops, crops, crops],
	parties,
	crops,
	...[prices, prices.slice(0, 37)],
	...[countries, countries, countries, countries],
	events,
	track
];

/** Whether a cell of a table says a value, however it writes numbers. */
function says(cell: string, value: unknown): boolean {
	if (value === null || value === undefined) return cell === '–';
	return typeof value === 'number' ? Number(cell.replaceAll(',', '')) === value : cell === String(value);
}

async function expectTable(figure: Locator, rows: readonly object[]): Promise<void> {
	const cells = await figure
		.locator('tbody tr')
		.evaluateAll((lines) =>
			lines.map((line) => [...line.querySelectorAll('td')].map((cell) => cell.textContent))
		);
	expect(cells).toHaveLength(rows.length);
	const wrong = rows.flatMap((row, i) =>
		Object.entries(row).filter(([, value], j) => !says(cells[i]?.[j] ?? '', value))
	);
	expect(wrong).toEqual([]);
	expect(cells.every((line, i) => line.length === Object.keys(rows[i]!).length)).toBe(true);
}

/**
 * From mark to mark: each says what it is, beside the one mark that stands out.
 *
 * @param isBetween whether the chart stands between two states, where a mark may be in parts
 */
async function expectWalk(figure: Locator, isBetween: boolean): Promise<void> {
	const walk = figure.getByRole('slider', { name: 'Go through the chart' });
	const marks = Number(await walk.getAttribute('max'));
	expect(marks).toBeGreaterThan(2);
	await walk.focus();
	const said = new Set<string>();
	for (const key of ['Home', ...Array<string>(isFull ? marks - 1 : 1).fill('ArrowRight'), 'End']) {
		await walk.press(key);
		const text = (await walk.getAttribute('aria-valuetext')) ?? '';
		expect(text).not.toBe('');
		said.add(text);
		expect(await figure.locator('.contrail-said span').textContent()).toBe(text);
		const active = await figure.locator('[data-active]').count();
		if (isBetween) expect(active).toBeGreaterThan(0);
		else expect(active).toBe(1);
	}
	expect(said.size).toBeGreaterThan(1);
	await walk.blur();
}

/** Runs in the page: the colours of a chart's visible shapes, and that of the canvas. */
function colorsOf(figure: Element): { canvas: string; shapes: string[] } {
	const probe = figure.appendChild(document.createElement('i'));
	probe.style.color = 'Canvas';
	const canvas = getComputedStyle(probe).color;
	probe.remove();
	const shapes = [...figure.querySelectorAll('[aria-hidden] :is(rect, circle, path)')].filter(
		(shape) => Number(getComputedStyle(shape).opacity) > 0
	);
	return { canvas, shapes: [...new Set(shapes.map((shape) => getComputedStyle(shape).color))] };
}

/** Runs in the page: where each mark and text of a chart stands in its plot, which has text at most a little outside. */
function placesIn(figure: Element): number[][] {
	const plot = figure.querySelector('.contrail-inner')!.getBoundingClientRect();
	return [...figure.querySelectorAll('.contrail-inner :is(rect, circle, path, span)')].map((mark) => {
		const { x, y, width, height } = mark.getBoundingClientRect();
		return [x - plot.x, y - plot.y, x + width - plot.x, y + height - plot.y];
	});
}

const farthest = (a: readonly number[][], b: readonly number[][]): number =>
	Math.max(...a.map((box, i) => Math.max(...box.map((side, j) => Math.abs(side - (b[i]?.[j] ?? NaN))))));

/** How many pixels of an element are not of its ground. */
async function ink(element: Locator): Promise<number> {
	const { data } = PNG.sync.read(await element.screenshot());
	const pixels = [...new Uint32Array(data.buffer, data.byteOffset, data.length / 4)];
	return pixels.filter((pixel) => pixel !== pixels[0]).length;
}

async function open(progress: number): Promise<{ page: Page; close: () => Promise<void> }> {
	const { page, close } = await newPage({ origin, viewport: { width: 800, height: 900 }, webgl: false });
	await page.route(`${origin}/`, (route) =>
		route.fulfill({ contentType: 'text/html', body: html({ progress }) })
	);
	await page.goto('/');
	return { page, close };
}

it('each chart has its rows in a table, a walk by keyboard, colours where they are forced, and its marks on paper', async () => {
	// Half way between two states, where the first chart's marks are on their way.
	const { page, close } = await open(0.5);
	const figures = await page.locator('figure').all();
	expect(figures).toHaveLength(ROWS.length);
	const printed = await Promise.all(figures.map((figure) => figure.evaluate(placesIn)));
	await page.evaluate('void window.hydrate(window.props)');
	await page.locator('figure rect[x]').first().waitFor({ state: 'attached' });

	const live = await Promise.all(figures.map((figure) => figure.evaluate(placesIn)));
	for (const [i, places] of live.entries()) {
		expect(places).toHaveLength(printed[i]!.length);
		expect(farthest(places, printed[i]!), `chart ${i} when it comes to life`).toBeLessThan(1);
	}

	for (const [i, figure] of inFull([...figures.entries()], ([at]) => at % 3 === 0)) {
		await expectTable(figure, ROWS[i]!);
		await expectWalk(figure, i === 0);
	}

	const colors = await Promise.all(figures.map((figure) => figure.evaluate(colorsOf)));
	await page.emulateMedia({ forcedColors: 'active' });
	for (const [i, figure] of figures.entries()) {
		const { canvas, shapes } = await figure.evaluate(colorsOf);
		expect(shapes, `chart ${i}`).not.toContain(canvas);
		expect(shapes.length, `chart ${i}`).toBeGreaterThanOrEqual(Math.min(2, colors[i]!.shapes.length));
	}

	// Titles and legends of all states lie in one place, and those that are shown are seen.
	for (const words of await page.locator('figcaption, figure ul:not(.contrail-away)').all())
		expect(await ink(words), await words.innerText()).toBeGreaterThan(200);

	await page.emulateMedia({ forcedColors: 'none', media: 'print' });
	await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
	for (const [i, figure] of figures.entries()) {
		const places = await figure.evaluate(placesIn);
		expect(farthest(places, live[i]!), `chart ${i} on paper`).toBeLessThan(1);
		expect(await figure.locator('details').isVisible()).toBe(false);
	}
	await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
	await page.emulateMedia({ media: 'screen' });
	for (const [i, figure] of figures.entries())
		expect(farthest(await figure.evaluate(placesIn), live[i]!), `chart ${i} after it`).toBeLessThan(0.01);
	await close();
});
