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
	traceEvents: {
		name: string;
		pid: number;
		args: { elementCount?: number; data?: { reason?: string; nodeName?: string } };
	}[];
}

/** Names what is in the page's styles anew, and why. */
const REASONS = 'disabled-by-default-devtools.timeline.invalidationTracking';

it('a change of step has the browser work out the styles of what changes, not of the page nor of the whole story', async () => {
	const { page, close } = await newPage({ origin, webgl: false, viewport: { width: 390, height: 844 } });
	await page.goto('/venezuela');
	await goToStep(page, 'pay');
	const browser = page.context().browser()!;
	await browser.startTracing(page, { categories: ['devtools.timeline', 'blink.user_timing', REASONS] });
	await page.evaluate(() => performance.mark('here'));
	for (const id of STEPS) await goToStep(page, id);
	const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as Trace;
	// Pages of other tests are in the trace too.
	const here = traceEvents.find(({ name }) => name === 'here')!.pid;
	const events = traceEvents.filter(({ pid }) => pid === here);
	const restyled = events.flatMap(({ name, args }) =>
		name === 'UpdateLayoutTree' ? (args.elementCount ?? []) : []
	);
	const all = await page.locator('*').count();
	expect(restyled.length).toBeGreaterThan(STEPS.length);
	expect(Math.max(...restyled)).toBeLessThan(all * MOST);
	const reasons = events.flatMap(({ name, args: { data } }) =>
		name === 'StyleRecalcInvalidationTracking' ? `${data?.nodeName}: ${data?.reason}` : []
	);
	expect(reasons.length).toBeGreaterThan(STEPS.length);
	expect(reasons.filter((reason) => /^(HTML|BODY)\b.*:has\(\)/.test(reason))).toEqual([]);
	await close();
});
