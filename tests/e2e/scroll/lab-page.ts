import { chromium, type CDPSession, type Page } from 'playwright-core';
import { shared } from '../../shared/ask.ts';
import type { Act, Sequence } from './lab/sequences.ts';

/** Where the lab's pages stand. */
export const labOrigin = await shared('scrollLab');

/** The browser for tests that look at states and at no picture. */
export const stateBrowser = await chromium.connect(await shared('stateBrowser'));

/** A lab page with real input and a real viewport. */
export class LabDriver {
	readonly page: Page;
	readonly #cdp: CDPSession;
	#width = 1000;
	#height = 700;
	#zoom = 1;

	private constructor(page: Page, cdp: CDPSession) {
		this.page = page;
		this.#cdp = cdp;
	}

	static async open(): Promise<LabDriver> {
		const page = await stateBrowser.newPage();
		await page.goto(`${labOrigin}/index.html`);
		const driver = new LabDriver(page, await page.context().newCDPSession(page));
		await driver.size(1000, 700);
		return driver;
	}

	close(): Promise<void> {
		return this.page.close();
	}

	/** Sets the window's size in CSS pixels at a zoom of 1. */
	async size(width: number, height: number): Promise<void> {
		[this.#width, this.#height] = [width, height];
		await this.zoom(this.#zoom);
	}

	/** As Ctrl and plus do: fewer CSS pixels in the window, and more device pixels in each. */
	async zoom(factor: number): Promise<void> {
		this.#zoom = factor;
		await this.#cdp.send('Emulation.setDeviceMetricsOverride', {
			width: Math.round(this.#width / factor),
			height: Math.round(this.#height / factor),
			deviceScaleFactor: factor,
			mobile: false
		});
	}

	/** As two fingers do: what is seen is a part of the viewport. */
	async pinch(factor: number): Promise<void> {
		await this.#cdp.send('Emulation.setPageScaleFactor', { pageScaleFactor: factor });
	}

	async act(act: Act): Promise<void> {
		const { page } = this;
		if (act.do === 'wheel') {
			await page.mouse.move(this.#width / this.#zoom / 2, this.#height / this.#zoom / 2);
			await page.mouse.wheel(0, act.by);
		} else if (act.do === 'key') await page.keyboard.press(act.key);
		else if (act.do === 'size') await this.size(act.width, act.height);
		else if (act.do === 'rotate') await this.size(this.#height, this.#width);
		else if (act.do === 'zoom') await this.zoom(act.factor);
		else if (act.do === 'pinch') await this.pinch(act.factor);
		else await page.evaluate((what) => window.lab.act(what), act);
	}

	/** What is wrong once the page is still, or undefined. */
	fault(): Promise<string | undefined> {
		return this.page.evaluate(async () => {
			await window.lab.still();
			return window.lab.fault();
		});
	}

	/** Acts out a sequence up to the first fault. @returns what went wrong and when, or undefined */
	async run({ page, acts }: Sequence): Promise<string | undefined> {
		await this.size(1000, 700);
		await this.zoom(1);
		await this.pinch(1);
		await this.page.evaluate((what) => window.lab.open(what), page);
		const faults = async () => {
			const opening = await this.fault();
			if (opening !== undefined) return `after opening: ${opening}`;
			for (const [at, act] of acts.entries()) {
				await this.act(act);
				const found = await this.fault();
				if (found !== undefined) return `after act ${at} (${JSON.stringify(act).slice(0, 200)}): ${found}`;
			}
			return undefined;
		};
		const found = await faults();
		await this.page.evaluate(() => window.lab.close());
		return found;
	}
}
