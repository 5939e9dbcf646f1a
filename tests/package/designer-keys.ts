import type { Locator, Page } from 'playwright-core';
import { PANELS } from '../../src/lib/studio/page/actions.ts';
import { Designer, type DesignerFile } from './designer.ts';

/** As many stops as a page may have. */
const MOST = 500;

/** The name of what has the focus, as a screen reader says it: its label, or what stands in it. */
const nameInFocus = (page: Page): Promise<string> =>
	page.evaluate(() => {
		const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLElement> };
		if (element === document.body) return '';
		const words = (element.labels?.[0] ?? element).cloneNode(true) as HTMLElement;
		for (const hidden of words.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
		return (element.ariaLabel ?? words.textContent).replace(/\s+/g, ' ').trim();
	});

/** A person at the studio who has no mouse. */
export class KeyboardDesigner extends Designer {
	constructor(page: Page) {
		super(page);
		// The browser hands choosers over from the first listener on, not from the key that opens one.
		page.on('filechooser', () => undefined);
	}

	/** Goes on by Tab until something of that name has the focus. */
	async #tabTo(name: string | RegExp): Promise<void> {
		for (let stop = 0; stop < MOST; stop++) {
			const found = await nameInFocus(this.page);
			if (typeof name === 'string' ? found === name : name.test(found)) return;
			await this.page.keyboard.press('Tab');
		}
		throw new Error(`Tab does not come to ${String(name)}.`);
	}

	override async press(name: string | RegExp): Promise<void> {
		await this.#tabTo(name);
		await this.page.keyboard.press('Enter');
	}

	override async toggle(panel: string): Promise<void> {
		const { keys } = Object.values(PANELS).find(({ label }) => label === panel)!;
		await this.page.keyboard.press(keys);
	}

	override async pressIn(chapter: string, name: string): Promise<void> {
		// The chapter's own head comes before what is added to it.
		await this.#tabTo(`Move the chapter ${chapter} up`).catch(() => undefined);
		await this.press(name);
	}

	override async fill(label: string, words: string): Promise<void> {
		await this.#tabTo(label);
		await this.page.keyboard.press('Control+a');
		await this.page.keyboard.type(words);
	}

	override async choose(label: string, { text, ...file }: DesignerFile): Promise<void> {
		await this.#tabTo(label);
		const asked = this.page.waitForEvent('filechooser');
		await this.page.keyboard.press('Enter');
		await (await asked).setFiles({ ...file, buffer: Buffer.from(text) });
	}

	override async write(_text: Locator, label: string, words: string): Promise<void> {
		await this.within('Texts', async () => {
			await this.press(new RegExp(`^${label} `));
			const box = this.studio.getByRole('textbox', { name: label, exact: true });
			await box.waitFor();
			await this.fill(label, words);
			await this.page.keyboard.press('Enter');
			await box.waitFor({ state: 'detached' });
		});
	}

	override async explore(key: string): Promise<void> {
		await this.page.getByRole('button', { name: 'Explore the map' }).waitFor();
		await this.page.keyboard.press('Alt+Shift+M');
		await this.page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'application');
		await this.page.keyboard.press(key);
	}

	override async useView(): Promise<void> {
		await this.page.keyboard.press('Alt+Shift+V');
	}

	override async stopExploring(): Promise<void> {
		if ((await this.page.getByRole('application').count()) > 0) await this.page.keyboard.press('Alt+Shift+M');
	}

	override async follow(link: string): Promise<void> {
		await this.press(link);
	}
}
