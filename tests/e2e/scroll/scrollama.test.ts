import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inFull, itInFull } from '../../shared/extent.ts';
import { LabDriver } from './lab-page.ts';
import type { Engine } from './lab/lab.svelte.ts';
import type { LabPage } from './lab/types.ts';

/**
 * What scrollama 3.2 gets wrong. Each test shows that a `<Scrolly>` does not have the fault and, in full, that scrollama
 * alone has it, so that it fails when scrollama fixes it.
 */
const engines = inFull<Engine>(['ours', 'bare'], (engine) => engine === 'ours');

const lab = (page: Partial<LabPage> = {}): LabPage => ({
	steps: Array.from({ length: 10 }, (_, key) => ({ key, height: 400 })),
	threshold: 0.5,
	layout: 'over',
	above: 600,
	below: 600,
	gap: 0,
	scroller: 'window',
	dir: 'ltr',
	fixedHeight: false,
	fontSize: 16,
	flat: false,
	...page
});

let driver: LabDriver;
let page: Page;
beforeAll(async () => {
	driver = await LabDriver.open();
	page = driver.page;
});
beforeEach(async () => {
	await page.reload();
	await driver.size(1000, 700);
});
afterAll(() => driver.close());

async function open(engine: Engine, what: Partial<LabPage> = {}, progress = false): Promise<void> {
	await page.evaluate(
		async ({ what, engine, progress }) => {
			window.lab.open(what, engine, progress);
			await window.lab.still();
		},
		{ what: lab(what), engine, progress }
	);
}

const jump = (to: number) =>
	page.evaluate(async (to) => {
		await window.lab.act({ do: 'jump', to });
		await window.lab.still();
	}, to);

/** Which steps were entered since the last call, by their keys. */
const entered = () =>
	page.evaluate(() =>
		window.lab.events.splice(0).flatMap((event) => (event.kind === 'enter' ? [event.key] : []))
	);

/** How far the claimed state of the active step is from the truth. */
const stepError = () =>
	page.evaluate(() => Math.abs(window.lab.state.stepProgress - window.lab.truth().stepProgress));

describe.each(engines)('%s', (engine) => {
	const ours = engine === 'ours';

	it('a jump enters every step on its way, in order', async () => {
		await open(engine);
		await entered();
		await jump(1);
		const all = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
		const found = await entered();
		if (ours) expect(found).toEqual(all);
		else expect(found).not.toEqual(all);
	});

	itInFull('steps are entered after a phone was turned', async () => {
		await driver.size(500, 1100);
		await open(engine);
		await driver.act({ do: 'rotate' });
		await page.evaluate(() => window.lab.still());
		await entered();
		for (let i = 0; i <= 20; i++) await jump(i / 20);
		const found = await entered();
		if (ours) expect(found).toHaveLength(10);
		else expect(found).toEqual([]);
	});

	itInFull('progress goes on in a step that has another height', async () => {
		await open(engine, {}, true);
		for (let i = 0; i <= 40; i++) await jump(i / 100);
		expect(await stepError()).toBeLessThan(0.05);
		await page.evaluate(async () => {
			const steps = window.lab.page.steps.map((step) => ({ ...step, height: 1500 }));
			await window.lab.act({ do: 'page', change: { steps } });
			await window.lab.still();
		});
		let worst = 0;
		for (let i = 0; i <= 20; i++) {
			await jump(0.4 + i / 100);
			worst = Math.max(worst, await stepError());
		}
		if (ours) expect(worst).toBeLessThan(0.001);
		else expect(worst).toBeGreaterThan(0.2);
	});

	itInFull('steps that come later are entered', async () => {
		await open(engine);
		await page.evaluate(async () => {
			const more = [10, 11, 12].map((key) => ({ key, height: 400 }));
			await window.lab.act({ do: 'page', change: { steps: [...window.lab.page.steps, ...more] } });
			await window.lab.still();
		});
		await entered();
		for (let i = 0; i <= 40; i++) await jump(i / 40);
		const found = await entered();
		if (ours) expect(found).toContain(12);
		else expect(found).not.toContain(12);
	});

	it('a section tells its own direction, whatever another one does', async () => {
		const ways = await page.evaluate(async (engine) => {
			const ways: string[] = [];
			window.lab.openTwo(engine, ways);
			await window.lab.still();
			document.querySelector('.box')!.scrollTo({ top: 900, behavior: 'instant' });
			await window.lab.still();
			window.scrollTo({ top: 500, behavior: 'instant' });
			await window.lab.still();
			return ways;
		}, engine);
		expect(ways).toEqual([ours ? 'down' : 'up']);
	});

	itInFull('leaves one listener on the document, however often it is mounted', async () => {
		const cdp = await page.context().newCDPSession(page);
		for (let i = 0; i < 50; i++) {
			await open(engine);
			await page.evaluate(() => window.lab.close());
		}
		const { result } = await cdp.send('Runtime.evaluate', { expression: 'document' });
		const { listeners } = await cdp.send('DOMDebugger.getEventListeners', { objectId: result.objectId! });
		const scroll = listeners.filter(({ type }) => type === 'scroll');
		expect(scroll).toHaveLength(ours ? 1 : 50);
	});

	it('says what is wrong with a threshold beyond the viewport', async () => {
		const message = await page.evaluate(
			async ({ what, engine }) => {
				const reported = new Promise<string>((resolve) =>
					addEventListener('error', ({ message }) => resolve(message), { once: true })
				);
				try {
					window.lab.open(what, engine);
				} catch (error) {
					return String(error);
				}
				return reported;
			},
			{ what: lab({ threshold: 1.5 }), engine }
		);
		expect(message).toContain(ours ? 'contrail-002' : 'ReferenceError');
	});

	it('watches 20 steps with few thresholds', async () => {
		const steps = Array.from({ length: 20 }, (_, key) => ({ key, height: 600 }));
		await page.evaluate(() => {
			const { IntersectionObserver } = window;
			const counted = Object.assign(window, { thresholds: 0 });
			window.IntersectionObserver = class extends IntersectionObserver {
				constructor(callback: IntersectionObserverCallback, options?: IntersectionObserverInit) {
					super(callback, options);
					counted.thresholds += this.thresholds.length;
				}
			};
		});
		await open(engine, { steps }, true);
		const thresholds = await page.evaluate(() => (window as unknown as { thresholds: number }).thresholds);
		if (ours) expect(thresholds).toBeLessThan(60);
		else expect(thresholds).toBeGreaterThan(2500);
	});

	it('takes a step of no height', async () => {
		const steps = [300, 0, 300].map((height, key) => ({ key, height }));
		const opened = open(engine, { steps }, true);
		if (ours) {
			await opened;
			await jump(1);
			expect(await entered()).toEqual([0, 1, 2]);
		} else await expect(opened).rejects.toThrow('IntersectionObserver');
	});

	it('causes no error where a step has another size', async () => {
		await open(engine);
		const errors = await page.evaluate(async () => {
			const errors: string[] = [];
			addEventListener('error', ({ message }) => errors.push(message));
			const steps = window.lab.page.steps.map((step) => ({ ...step, height: 500 }));
			await window.lab.act({ do: 'page', change: { steps } });
			await window.lab.still();
			return errors;
		});
		if (ours) expect(errors).toEqual([]);
		else expect(errors).not.toEqual([]);
	});

	itInFull('enters the steps in a box that is lower than the window', async () => {
		await open(engine, { scroller: 'element', steps: lab().steps.map((step) => ({ ...step, height: 90 })) });
		await entered();
		for (let i = 0; i <= 40; i++) await jump(i / 40);
		const found = await entered();
		if (ours) expect(found).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
		else expect(found).toEqual([]);
	});
});
