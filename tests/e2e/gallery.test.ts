import { expect, it } from 'vitest';
import { newPage } from './browser.ts';
import { origin } from './site.ts';

it('no words of the gallery stand on the code of their component, wherever its reader is', async () => {
	const { page, close } = await newPage({ origin, viewport: { width: 1440, height: 900 }, webgl: false });
	await page.goto('/gallery');
	const { length, over } = await page.evaluate(() => {
		const sections = [...document.querySelectorAll('main > section')];
		const over = new Set<string>();
		for (const section of sections) {
			const words = section.querySelector('.words')!;
			const code = section.querySelector(':scope > details')!;
			for (let share = 0; share <= 1; share += 0.1) {
				scrollTo({
					top: scrollY + section.getBoundingClientRect().top + share * section.clientHeight,
					behavior: 'instant'
				});
				if (words.getBoundingClientRect().bottom > code.getBoundingClientRect().top) over.add(section.id);
			}
		}
		return { length: sections.length, over: [...over] };
	});
	expect(length).toBeGreaterThan(3);
	expect(over).toEqual([]);
	await close();
});
