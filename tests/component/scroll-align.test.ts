import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { align } from '../../src/lib/scroll/align.ts';
import type { Geometry } from '../../src/lib/scroll/geometry.ts';

/** Where the steps become active, below the viewport's top. */
const LINE = 400;

const section = document.createElement('section');
let nodes: HTMLElement[] = [];

/** Aligns two steps of so many pixels, from 1000 px on. */
function alignSteps(height: number): void {
	const tops = [1000, 1000 + height];
	const steps = tops.map((top) => ({ top, height, line: LINE, hidden: false }));
	const geometry = { steps, reach: tops.map((top) => top - LINE), viewport: 800 } as unknown as Geometry;
	const scroller = { box: document.documentElement, root: document };
	align({ geometry, scroller, steps: nodes.map((element) => ({ element })) } as unknown as Parameters<
		typeof align
	>[0]);
}

/** Where a browser puts the top of the page when it brings the first step into view. */
const positionOfFirst = (): number => 1000 - parseFloat(nodes[0]!.style.scrollMarginTop || '0');

describe('the scroll margin that a page gives a step', () => {
	beforeEach(() => {
		nodes = [document.createElement('div'), document.createElement('div')];
		section.replaceChildren(...nodes);
		document.body.append(section);
		nodes[0]!.style.scrollMarginTop = '30px';
		// jsdom works out no scroll margins.
		vi.spyOn(window, 'getComputedStyle').mockImplementation(
			(element) =>
				({
					scrollPaddingTop: '0px',
					scrollMarginTop: (element as HTMLElement).style.scrollMarginTop
				}) as CSSStyleDeclaration
		);
	});
	afterEach(() => {
		vi.restoreAllMocks();
		section.remove();
	});

	it('stays where the step is the active one with it', () => {
		alignSteps(1000);
		expect(nodes[0]!.style.scrollMarginTop).toBe('30px');
	});

	it('gives way while the next step would be the active one, and is back afterwards', () => {
		alignSteps(100);
		expect(positionOfFirst()).toBeGreaterThanOrEqual(1000 - LINE);
		expect(positionOfFirst()).toBeLessThan(1100 - LINE);
		alignSteps(1000);
		expect(nodes[0]!.style.scrollMarginTop).toBe('30px');
	});

	it('is the one that the page wrote in the meantime', () => {
		alignSteps(100);
		nodes[0]!.style.scrollMarginTop = '50px';
		alignSteps(1000);
		expect(nodes[0]!.style.scrollMarginTop).toBe('50px');
	});
});
