import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { isFull } from '../shared/extent.ts';

/**
 * What axe finds wrong with a page, or with a part of it: the rule and where.
 *
 * @param within a CSS selector
 */
export async function violations(page: Page, within?: string): Promise<string[]> {
	// Its other mode opens a second page for the frames of other origins, of which there are none.
	// Lists of what is right are not read, and no rule that runs needs the style sheets fetched a second time.
	const axe = new AxeBuilder({ page })
		.setLegacyMode()
		.options({ resultTypes: ['violations'], preload: false });
	const { violations: found } = await (within ? axe.include(within) : axe).analyze();
	return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** What axe finds if the tests are in their full form. Otherwise it does not look, as another test has it look at a page of the kind. */
export const violationsIfFull: typeof violations = async (page, within) =>
	isFull ? violations(page, within) : [];
