import type { Locator, Page } from 'playwright-core';

export interface DesignerFile {
	name: string;
	mimeType: string;
	text: string;
}

/** A person at the studio, with a mouse and keys. */
export class Designer {
	readonly page: Page;
	readonly studio: Locator;

	constructor(page: Page) {
		this.page = page;
		this.studio = page.getByRole('region', { name: 'Studio' });
	}

	/** Presses one of the studio's buttons. */
	press(name: string | RegExp): Promise<void> {
		return this.studio.getByRole('button', { name, exact: true }).click();
	}

	/** Opens or closes a panel. */
	toggle(panel: string): Promise<void> {
		return this.press(panel);
	}

	/** Adds a step of a kind to a chapter. */
	pressIn(chapter: string, name: string): Promise<void> {
		const group = this.studio.getByRole('group', { name: `Add a step to ${chapter}` });
		return group.getByRole('button', { name }).click();
	}

	/** Fills in a field. */
	fill(label: string, words: string): Promise<void> {
		return this.studio.getByLabel(label, { exact: true }).fill(words);
	}

	/** Chooses a file of the machine. */
	choose(label: string, { text, ...file }: DesignerFile): Promise<void> {
		return this.studio.getByLabel(label).setInputFiles({ ...file, buffer: Buffer.from(text) });
	}

	/** Writes another text in place of one of the page. */
	async write(text: Locator, label: string, words: string): Promise<void> {
		await text.click();
		const box = this.studio.getByRole('textbox', { name: label, exact: true });
		await box.press('Control+a');
		await this.page.keyboard.type(words);
		await box.press('Enter');
		await box.waitFor({ state: 'detached' });
	}

	/** Takes the map into the hand, and moves it. */
	async explore(key: string): Promise<void> {
		await this.page.getByRole('button', { name: 'Explore the map' }).click();
		await this.page.getByRole('application').press(key);
	}

	useView(): Promise<void> {
		return this.press('Use this view');
	}

	async stopExploring(): Promise<void> {
		const back = this.page.getByRole('button', { name: 'Back to the story' });
		if (await back.isVisible()) await back.click();
	}

	follow(link: string): Promise<void> {
		return this.studio.getByRole('link', { name: link }).click();
	}

	saved(what: string): Promise<void> {
		return this.studio.getByText(`${what}. Saved.`).waitFor({ state: 'attached' });
	}

	/** Opens a panel, does something in it, and closes it. */
	async within(panel: string, act: () => Promise<void>): Promise<void> {
		await this.toggle(panel);
		await act();
		await this.toggle(panel);
	}

	/** Adds a file to the step that is read, and answers what is asked about it. */
	add(file: DesignerFile, answers: Record<string, string>, what: string): Promise<void> {
		return this.within('Add a file', async () => {
			await this.choose('A table (CSV), a picture, a recorded track or a text (.docx)', file);
			await this.studio.getByRole('heading', { name: file.name }).waitFor();
			for (const [label, answer] of Object.entries(answers)) await this.fill(label, answer);
			await this.press(/^Show the/);
			await this.saved(what);
		});
	}

	async goTo(step: string): Promise<void> {
		await this.within('Outline', () => this.press(new RegExp(`^${step} (?!up|down)`)));
		await this.page.locator(`#${step}[data-state="active"]`).waitFor();
	}

	/** Has what the map shows, once it was moved, as the view of a step. */
	async capture(step: string, key: string): Promise<void> {
		await this.goTo(step);
		await this.explore(key);
		await this.useView();
		const name = `A view of its own for ${step}`;
		const own = this.studio.getByRole('button', { name });
		const keep = `Keep this view for ${step}`;
		await own.or(this.studio.getByRole('button', { name: keep })).waitFor();
		await this.press((await own.isVisible()) ? name : keep);
		await this.studio.getByText(/^view .*Saved\.$/).waitFor({ state: 'attached' });
		await this.stopExploring();
	}
}
