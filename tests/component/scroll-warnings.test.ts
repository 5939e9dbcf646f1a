import { render } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Story from './fixtures/ScrollStory.svelte';

const warn = vi.spyOn(console, 'warn');
const warnings = () => warn.mock.calls.map(([message]) => String(message));

beforeEach(() => {
	warn.mockReset();
	Object.defineProperty(document, 'scrollingElement', {
		value: document.documentElement,
		configurable: true
	});
});
afterEach(() => {
	Reflect.deleteProperty(document, 'scrollingElement');
	document.body.replaceChildren();
});

async function show(style: string, props: Record<string, unknown> = {}) {
	const target = document.createElement('div');
	target.id = 'wrap';
	target.className = 'wide';
	target.setAttribute('style', style);
	document.body.append(target);
	const view = render(Story, { target, props });
	await tick();
	await tick();
	return view;
}

describe('in development, a section warns', () => {
	it('of another element with the id of a step, once', async () => {
		await show('');
		expect(warnings()).toEqual([]);
		const { rerender } = await show('', { names: ['Two', 'Four'] });
		await rerender({ names: ['Two', 'Four', 'Five'] });
		await new Promise(requestAnimationFrame);
		expect(warnings()).toEqual([
			'Two elements have the id “two”, and `#two` leads only to the first. Give each step its own `id`. (contrail-004)'
		]);
	});

	it.each(['overflow: hidden', 'overflow: auto'])(
		'of an element around it with `%s`, in which the picture scrolls away',
		async (style) => {
			await show(style);
			expect(warnings()).toHaveLength(1);
			expect(warnings()[0]).toMatch(
				/^`div#wrap\.wide` around a `<Scrolly>` has `overflow: .*`.* Write `overflow: clip`\. \(contrail-005\)$/
			);
		}
	);

	it.each([
		['the overflow is clipped', 'overflow: clip', {}],
		['nothing is sticky', 'overflow: hidden', { flat: true }],
		['the box scrolls', 'overflow-y: scroll', {}]
	])('of nothing where %s', async (_, style, props) => {
		await show(style, props);
		expect(warnings()).toEqual([]);
	});
});

describe('a section in a box that scrolls', () => {
	it('has a picture as high as the box', async () => {
		const height = vi.spyOn(HTMLDivElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
		const { container } = await show('overflow: hidden scroll');
		const section = container.querySelector<HTMLElement>('[data-contrail="scrolly"]')!;
		expect(section.style.getPropertyValue('--contrail-viewport')).toBe('600px');
		height.mockRestore();
	});

	it('has one as high as the window where the window scrolls', async () => {
		const { container } = await show('overflow: clip');
		const section = container.querySelector<HTMLElement>('[data-contrail="scrolly"]')!;
		expect(section.style.getPropertyValue('--contrail-viewport')).toBe('');
	});
});
