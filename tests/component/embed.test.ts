import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reportHeight } from '../../src/lib/embed/index.ts';
import { liveObservers, resize } from './setup.ts';

const page = document.documentElement;
const reportError = vi.fn();
let width = 600;
let height = 600;
/** How high the page is in a frame of a height. */
let content: (frame: number) => number;
/** The heights that the page told, in order. */
let told: number[];
let stop: () => void;

beforeEach(() => {
	[width, height, told] = [600, 600, []];
	reportError.mockReset();
	vi.stubGlobal('reportError', reportError);
	vi.spyOn(window, 'innerWidth', 'get').mockImplementation(() => width);
	vi.spyOn(window, 'innerHeight', 'get').mockImplementation(() => height);
	vi.spyOn(page, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, 0, width, content(height)));
	const host = {
		postMessage: (message: unknown) => {
			if (typeof message === 'object') told.push((message as { height: number }).height);
		}
	};
	vi.spyOn(window, 'parent', 'get').mockReturnValue(host as unknown as Window);
});
afterEach(() => {
	stop();
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

/** Lets the page tell its height, and the host follow with a frame that is `more` higher, until both agree. */
function settle(more = 0): void {
	for (let i = 0; i < 30; i++) {
		resize(page, { width, height: content(height) });
		if (height === told.at(-1)! + more) return;
		height = told.at(-1)! + more;
		window.dispatchEvent(new Event('resize'));
	}
}

describe('a page in a frame', () => {
	it('tells its height, and tells it again whenever it grows', () => {
		let own = 900;
		content = () => own;
		stop = reportHeight();
		for (own of [900, 1300, 1700, 2100, 2500]) settle();
		expect(told).toEqual([900, 1300, 1700, 2100, 2500]);
		expect(reportError).not.toHaveBeenCalled();
		stop();
		expect(liveObservers()).toBe(0);
	});

	it.each([
		['three screens', (frame: number) => 3 * frame, 0],
		['one screen and a line', (frame: number) => frame + 40, 0],
		['one screen, in a frame with a border', (frame: number) => frame, 20]
	])('that is as high as %s stops, says so, and goes back to its first height', (_, height, more) => {
		content = height;
		stop = reportHeight();
		settle(more);
		expect(Math.max(...told)).toBeLessThan(20_000);
		expect(told.at(-1)).toBe(told[0]);
		expect(reportError.mock.calls).toEqual([
			[
				expect.objectContaining({
					message: expect.stringMatching(/stopped at \d+ px.*`flat`.*\(contrail-561\)$/)
				})
			]
		]);
		expect(liveObservers()).toBe(0);
	});

	it('that is half a screen higher than its frame settles', () => {
		content = (frame) => 500 + frame / 2;
		stop = reportHeight();
		settle();
		expect(told.at(-1)).toBe(1000);
		expect(reportError).not.toHaveBeenCalled();
	});

	it('that gets higher in a narrower frame is no mistake', () => {
		content = () => 400_000 / width;
		stop = reportHeight();
		for (const next of [500, 400, 300, 200, 100]) {
			width = next;
			height += 50;
			window.dispatchEvent(new Event('resize'));
			settle();
		}
		expect(told.at(-1)).toBe(4000);
		expect(reportError).not.toHaveBeenCalled();
	});
});
