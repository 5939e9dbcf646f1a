import type { Locator, Page } from 'playwright-core';
import { setInteraction } from '../interaction.ts';
import { goToStep, placePositions } from '../story-page.ts';

/** The step at which the reader is while the story is edited: all the drawn flights are on the map, and a number counts. */
export const READ = 'over-barbados';

/** What a designer sees of a page, and what tells whether anything of it was made anew. */
export interface Sight {
	/** The step that is read. */
	active: string | null;
	/** Where it stands in the window, in CSS pixels. */
	top: number;
	/** Elements that stood there when it was remembered, and no longer do. */
	gone: string[];
	/** Steps that came, and those in which anything was written since it was remembered. */
	written: string[];
	places: Record<string, [x: number, y: number]>;
}

interface Remembered {
	/** By what they are a part of. */
	elements: Map<Element, string>;
	written: Set<string>;
}

declare global {
	interface Window {
		liveTest?: Remembered;
	}
}

/** Opens a story in the middle, and waits for its map. */
export async function openAt(page: Page, address: string): Promise<void> {
	await page.addInitScript(setInteraction, true);
	await page.goto(address, { timeout: 90_000 });
	// MapLibre is the last that a cold server gets ready.
	await page.locator('[data-contrail="map"][data-painter="webgl"]').waitFor({ timeout: 90_000 });
	const read = await goToStep(page, READ);
	await read.locator('[data-contrail="counter"][data-state="done"]').waitFor();
}

/** Waits until no number counts and the camera stands: the names on the map are where they were some frames before. */
async function rested(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const state = (): string => {
			const places = [...document.querySelectorAll('[data-contrail="place"]')].map((place) => {
				const { left, top } = place.getBoundingClientRect();
				return `${left} ${top}`;
			});
			return places.join();
		};
		const counts = (): boolean => document.querySelector('[data-state="counting"]') !== null;
		for (let still = 0, last = ''; still < 12;) {
			await new Promise(requestAnimationFrame);
			const now = state();
			still = now === last && !counts() ? still + 1 : 0;
			last = now;
		}
	});
}

/** Keeps every element of the page in mind, and what is written from now on. */
export async function remember(page: Page): Promise<Sight> {
	await rested(page);
	await page.evaluate(() => {
		const elements = new Map(
			[...document.querySelectorAll('body *')].map((element) => {
				const part = element.closest('[data-contrail][id], [data-contrail][data-id], tr, figure, nav');
				const name = part && `${part.tagName.toLowerCase()} ${part.id || part.getAttribute('data-id')}`;
				return [element, `${element.tagName.toLowerCase()} in ${name ?? 'the page'}`];
			})
		);
		const written = new Set<string>();
		const stepOf = (node: Node): string[] => {
			const element = node instanceof Element ? node : node.parentElement;
			const step = element?.closest('[data-contrail="step"]');
			return step ? [step.id] : [];
		};
		new MutationObserver((records) => {
			const nodes = records.flatMap(({ target, addedNodes }) => [target, ...addedNodes]);
			for (const id of nodes.flatMap(stepOf)) written.add(id);
		}).observe(document.body, { childList: true, characterData: true, subtree: true });
		window.liveTest = { elements, written };
	});
	return look(page);
}

export async function look(page: Page): Promise<Sight> {
	await rested(page);
	const seen = await page.evaluate((read) => {
		const { elements, written } = window.liveTest ?? {};
		return {
			active: document.querySelector('[data-contrail="step"][data-state="active"]')?.id ?? null,
			top: document.getElementById(read)?.getBoundingClientRect().top ?? NaN,
			gone: elements
				? [...elements].flatMap(([element, name]) => (element.isConnected ? [] : [name]))
				: ['the page itself'],
			written: [...(written ?? [])]
		};
	}, READ);
	return { ...seen, places: await placePositions(page) };
}

/** What lies over the page. */
export const overlay = (page: Page): Locator => page.locator('vite-error-overlay .window');
