import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inFull, itInFull } from '../shared/extent.ts';
import { newPage } from './browser.ts';
import { origin } from './site.ts';

const SIZES = inFull<[name: string, viewport: { width: number; height: number }]>(
	[
		['a phone', { width: 390, height: 844 }],
		['a desk', { width: 1440, height: 900 }]
	],
	([name]) => name === 'a phone'
);

/** How often each role stands under the page's table of flights, as Chromium tells a screen reader. */
async function rolesInTable(page: Page): Promise<Record<string, number>> {
	const client = await page.context().newCDPSession(page);
	const { nodes } = await client.send('Accessibility.getFullAXTree');
	const byId = new Map(nodes.map((node) => [node.nodeId, node]));
	const table = nodes.find(({ role, name }) => role?.value === 'table' && name?.value === 'Flights');
	const counts: Record<string, number> = {};
	const visit = (id: string): void => {
		const node = byId.get(id);
		const role: unknown = node?.role?.value;
		if (typeof role === 'string') counts[role] = (counts[role] ?? 0) + 1;
		node?.childIds?.forEach(visit);
	};
	table?.childIds?.forEach(visit);
	return counts;
}

itInFull.each(SIZES)('the flights are a table of rows and cells on %s', async (_, viewport) => {
	const { page, close } = await newPage({ origin, viewport, webgl: false });
	await page.goto('/venezuela');
	expect(await rolesInTable(page)).toMatchObject({
		rowgroup: 2,
		row: 11,
		columnheader: 4,
		rowheader: 10,
		cell: 30
	});
	// Safari knows such rows by their roles alone.
	const table = page.getByRole('table', { name: 'Flights' });
	const unsaid = await table
		.locator('xpath=self::*|.//thead|.//tbody|.//tr|.//th|.//td')
		.evaluateAll(
			(parts) =>
				parts.filter((part) => !getComputedStyle(part).display.startsWith('table') && !part.role).length
		);
	expect(unsaid).toBe(0);
	await close();
});

it('the flights are sorted in the table that the server wrote, once a reader is near', async () => {
	const { page, close } = await newPage({ origin, webgl: false });
	await page.goto('/venezuela');
	const table = page.getByRole('table', { name: 'Flights' });
	await table.evaluate((written) => written.setAttribute('data-written', ''));
	const head = table.getByRole('columnheader', { name: 'When' });
	await head.scrollIntoViewIfNeeded();
	// The code that sorts may still be on its way.
	await expect
		.poll(async () => {
			await head.getByRole('button').click();
			return head.getAttribute('aria-sort');
		})
		.toMatch(/^(?:a|de)scending$/);
	expect(await table.getAttribute('data-written')).toBe('');
	await close();
});
