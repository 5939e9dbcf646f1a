import { expect, it } from 'vitest';
import { inFull } from '../shared/extent.ts';
import { newPage } from './browser.ts';
import { origin } from './site.ts';

/**
 * A bundler puts the styles of components in an order that no component knows. So no two rules of equal weight that stand
 * in different components may say different things of one element.
 */
const PAGES = inFull(
	['/venezuela#two-by-dakar', '/docs/components/route-fleet', '/docs/components/route-table'],
	(path) => !path.endsWith('table')
);

it.each(PAGES)(
	'every element of %s has the same styles, whatever the order of the stylesheets',
	async (path) => {
		const { page, close } = await newPage({ origin, reducedMotion: 'reduce', bypassCSP: true });
		await page.goto(path);
		await page.locator('[data-contrail="map"]').first().waitFor();
		const differences = await page.evaluate(() => {
			/** The rules of each component, by the class that Svelte gives it; those of the page itself have none. */
			const rules = new Map<string, string>([['', '']]);
			for (const sheet of [...document.styleSheets]) {
				for (const { cssText } of sheet.cssRules) {
					const component = /\.svelte-\w+/.exec(cssText)?.[0] ?? '';
					rules.set(component, `${rules.get(component) ?? ''}${cssText}\n`);
				}
				sheet.disabled = true;
			}
			const still = '*, ::before, ::after { transition: none !important; animation: none !important }';
			const style = document.createElement('style');
			document.head.append(style);
			const elements = [...document.body.querySelectorAll('*')];
			const stylesIn = (order: readonly string[]): Record<string, string>[] => {
				style.textContent = [rules.get(''), ...order.map((component) => rules.get(component)), still].join(
					'\n'
				);
				return elements.map((element) => {
					const computed = getComputedStyle(element);
					return Object.fromEntries([...computed].map((name) => [name, computed.getPropertyValue(name)]));
				});
			};
			const order = [...rules.keys()].filter((component) => component !== '');
			const first = stylesIn(order);
			const found = new Set<string>();
			for (const other of [order.toReversed(), order.toSorted(), order.toSorted().toReversed()]) {
				stylesIn(other).forEach((styles, i) => {
					for (const [name, value] of Object.entries(styles)) {
						if (value === first[i]![name]) continue;
						const { tagName, className } = elements[i]!;
						found.add(`${tagName} ${String(className)} ${name}: ${first[i]![name]} or ${value}`);
					}
				});
			}
			return { found: [...found], components: order.length };
		});
		expect(differences.components).toBeGreaterThan(5);
		expect(differences.found).toEqual([]);
		await close();
	}
);
