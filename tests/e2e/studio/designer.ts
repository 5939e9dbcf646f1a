import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { studioOf } from '../../../scripts/guide-pictures/studio.js';
import { shared } from '../../shared/ask.ts';
import { newPage } from '../browser.ts';
import { studioSite } from './site.js';

/** A story with the studio, on a page of the smallest size for which it is made. */
export interface OpenStudio {
	page: Page;
	/** The story's file. */
	file: string;
	close: () => Promise<void>;
}

/**
 * Opens the first story of a beginner with the studio.
 *
 * @param changed what the file holds in place of that
 * @param beside the files beside it, by their names
 */
export async function openStudio(
	changed?: (text: string) => string,
	beside: Readonly<Record<string, string>> = {}
): Promise<OpenStudio> {
	const { origin, path: address, file } = await studioSite(await shared('studio'));
	for (const [name, text] of Object.entries(beside))
		await writeFile(path.join(path.dirname(file), name), text);
	if (changed) await writeFile(file, changed(await readFile(file, 'utf8')));
	const { page, context } = await newPage({ origin, viewport: { width: 1280, height: 720 }, webgl: false });
	await page.goto(address);
	await studioOf(page).getByText('Saved').waitFor();
	return { page, file, close: () => context.close() };
}

export { press, studioOf } from '../../../scripts/guide-pictures/studio.js';

/** Waits until a change is written. */
export const saved = (page: Page, name: string): Promise<void> =>
	studioOf(page).getByText(`${name}. Saved.`).waitFor({ state: 'attached' });

/** Drags a handle on the map by so many pixels, with the mouse. */
export async function dragHandle(page: Page, name: string, right: number, down: number): Promise<void> {
	const handle = studioOf(page).getByRole('button', { name: `Move ${name}`, exact: true });
	// The camera rests.
	await handle.hover();
	const { x, y, width, height } = (await handle.boundingBox())!;
	const middle = [x + width / 2, y + height / 2] as const;
	await page.mouse.down();
	await page.mouse.move(middle[0] + right, middle[1] + down, { steps: 4 });
	await page.mouse.up();
}

/** Drops a file of this machine on the page, as the browser's own drag does. */
export async function dropFile(page: Page, file: string, x: number, y: number): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const data = { items: [], files: [file], dragOperationsMask: 1 };
	for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
		await session.send('Input.dispatchDragEvent', { type, x, y, data });
	await session.detach();
}
