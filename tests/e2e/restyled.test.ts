import { expect, it } from 'vitest';
import { newPage } from './browser.ts';
import { origin } from './site.ts';
import { goToStep } from './story-page.ts';

// What a change of step costs the browser, in a count that is the same on every machine.

/** Steps that follow each other: a chart comes, changes, and gives way to a drawing, which gives way to the map. */
const STEPS = ['special-forces', 'national-militia', 'colectivos', 'parcels', 'a-million-more'];
/** Of all elements of the page. The marks of a chart that comes are a fifth. */
const MOST = 0.4;

interface Trace {
	traceEvents: { name: string; pid: number; args: { elementCount?: number } }[];
}

it('a change of step has the browser work out the styles of what changes, not of the whole story', async () => {
	const { page, close } = await newPage({ origin, webgl: false, viewport: { width: 390, height: 844 } });
	await page.goto('/venezuela');
	await goToStep(page, 'pay');
	const browser = page.context().browser()!;
	await browser.startTracing(page, { categories: ['devtools.timeline', 'blink.user_timing'] });
	await page.evaluate(() => performance.mark('here'));
	for (const id of STEPS) await goToStep(page, id);
	const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as Trace;
	// Pages of other tests are in the trace too.
	const here = traceEvents.find(({ name }) => name === 'here')!.pid;
	const restyled = traceEvents.flatMap(({ name, pid, args }) =>
		name === 'UpdateLayoutTree' && pid === here ? (args.elementCount ?? []) : []
	);
	const all = await page.locator('*').count();
	expect(restyled.length).toBeGreaterThan(STEPS.length);
	expect(Math.max(...restyled)).toBeLessThan(all * MOST);
	await close();
});
