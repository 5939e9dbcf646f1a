import type { Page } from 'playwright-core';

/** How much a layout shift moved, as the browser measures it (what is moved, 0–1 of the window, times how far), and the text of what it moved. */
export type Shift = [value: number, ...what: (string | undefined)[]];

/** Keeps account of each layout shift from now on, in a page that is open or about to be. Runs in the page. */
export function countShifts(): void {
	const shifts: Shift[] = [];
	Object.assign(window, { shifts });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as (PerformanceEntry & {
			value: number;
			sources: { node?: Node }[];
		})[])
			shifts.push([entry.value, ...entry.sources.map(({ node }) => node?.textContent?.slice(0, 40))]);
	}).observe({ type: 'layout-shift', buffered: true });
}

/** The layout shifts of a page in which `countShifts` was run. */
export const shiftsOf = (page: Page): Promise<Shift[]> =>
	page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);

/** All that the shifts moved. */
export const sumOf = (shifts: readonly Shift[]): number => shifts.reduce((all, [value]) => all + value, 0);
