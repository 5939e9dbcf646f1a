import { expect, it } from 'vitest';
import { inFull, itInFull } from '../shared/extent.ts';
import { newPage } from './browser.ts';
import { origin } from './site.ts';

/**
 * A bundler puts the styles of components in an order that no component knows. So no two rules of equal weight that stand
 * in different components may say different things of one element.
 */
const PAGES = ['/venezuela#two-by-dakar', '/docs/components/route-fleet', '/docs/components/route-table'];

itInFull.each(PAGES)(
	'every element of %s has the same styles, whatever the order of the stylesheets',
	async (path) => {
		const { page, close } = await newPage({ origin, reducedMotion: 'reduce', webgl: false, bypassCSP: true });
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
			// Coloured code has no styles but its own, and thousands of elements.
			const elements = [...document.body.querySelectorAll('*:not(pre *)')];
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

/** What a page of its own may say of elements and of names that everybody uses. */
const RULES = {
	'names that everybody uses': `
		.step, .steps, .card, .progress, .overlay, .background, .left, .right, .map, .label, .picture, .parts, .canvas, .legend,
		.note, .name, .tag, .mark, .anchor, .on, .chapter, .first, .bar, .routes, .areas, .leg, .stop, .summary, .number, .prose {
			display: inline-block; position: static; float: left; width: 40%; margin: 3em; padding: 2em; border: 9px solid red;
		}`,
	'rules for elements': `
		svg { max-width: 100% } figure { margin: 2em } canvas { max-width: 50% } * { box-sizing: border-box }`,
	'other rules for elements': `svg { vertical-align: middle; height: auto } * { box-sizing: content-box }`
};

/** Pages with components of every entry of the package. */
const WITH_OURS = inFull(
	[
		'/venezuela#two-by-dakar',
		'/docs/components/route-fleet',
		'/docs/components/image',
		'/docs/components/chart',
		'/docs/components/choropleth',
		'/docs/components/flows'
	],
	(path) => path.startsWith('/venezuela')
);

it.each(WITH_OURS)(
	'rules of a page of its own leave every element of ours where it was on %s',
	async (path) => {
		const { page, close } = await newPage({ origin, reducedMotion: 'reduce', webgl: false, bypassCSP: true });
		await page.goto(path);
		await page.locator('[data-contrail]:not([data-state="loading"])').first().waitFor();
		await page.evaluate(() => document.fonts.ready);
		const moved = await page.evaluate((sheets) => {
			const roots = [...document.querySelectorAll('main [data-contrail]')].filter(
				(root) => !root.parentElement!.closest('[data-contrail]')
			);
			const ours = roots.flatMap((root) =>
				[...root.querySelectorAll('*')].map((element) => ({ root, element }))
			);
			/** Where each element is in its component: the page's rules are also for what stands around it. */
			const boxes = (): number[][] =>
				ours.map(({ root, element }) => {
					const [around, box] = [root.getBoundingClientRect(), element.getBoundingClientRect()];
					// What is not drawn is at no place.
					if (box.width === 0 && box.height === 0) return [];
					return [box.x - around.x, box.y - around.y, box.width, box.height];
				});
			const found: string[] = [];
			for (const [rules, css] of Object.entries(sheets)) {
				const style = document.createElement('style');
				style.textContent = css;
				const before = boxes();
				document.head.prepend(style);
				boxes().forEach((box, i) => {
					if (box.every((value, k) => Math.abs(value - before[i]![k]!) < 0.5)) return;
					const { element } = ours[i]!;
					found.push(
						`${rules}: ${element.tagName} ${element.getAttribute('class')}: ${before[i]} became ${box}`
					);
				});
				style.remove();
			}
			return { found: found.slice(0, 20), elements: ours.length };
		}, RULES);
		expect(moved.elements).toBeGreaterThan(10);
		expect(moved.found).toEqual([]);
		await close();
	}
);
