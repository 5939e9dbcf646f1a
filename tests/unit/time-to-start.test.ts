import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const [BASEMAP, SECOND] = ['/basemap.pmtiles', 1000];

/** Where a page is read. */
interface Reading {
	/** How long the longest task of the page took so far, in ms; undefined where the browser does not tell. */
	task?: number;
	/** What the driver calls itself. */
	card?: string;
	connection?: { saveData?: boolean; effectiveType?: string };
	/** How far the reader has scrolled already. */
	scrollY?: number;
	readyState?: DocumentReadyState;
}

/** A page in which MapLibre may start one time, and whether it has. */
async function page({ task, card = 'Adreno (TM) 730', scrollY = 0, ...reading }: Reading) {
	const { connection = { effectiveType: '4g' }, readyState = 'complete' } = reading;
	const events = new EventTarget();
	vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
	vi.stubGlobal('scrollX', 0);
	vi.stubGlobal('scrollY', scrollY);
	vi.stubGlobal('navigator', { connection });
	const gl = {
		getExtension: () => ({ UNMASKED_RENDERER_WEBGL: 1, loseContext: () => {} }),
		getParameter: () => card
	};
	vi.stubGlobal('document', { readyState, createElement: () => ({ getContext: () => gl }) });
	const list = { getEntries: () => [{ duration: task }] };
	class Observer {
		static readonly supportedEntryTypes = task === undefined ? [] : ['longtask'];
		constructor(private readonly tell: (entries: typeof list) => void) {}
		observe(): void {
			setTimeout(() => this.tell(list));
		}
		disconnect(): void {}
	}
	vi.stubGlobal('PerformanceObserver', Observer);

	const { timeToStart } = await import('../../src/lib/map/basemap/webgl/time-to-start.ts');
	const started = vi.fn();
	const open = (basemap = BASEMAP) => void timeToStart(basemap).then(started);
	return { open, started, happens: (type: string) => events.dispatchEvent(new Event(type)) };
}

describe('MapLibre', () => {
	beforeEach(() => {
		vi.useFakeTimers();
		vi.resetModules();
	});
	afterEach(() => {
		vi.useRealTimers();
		vi.unstubAllGlobals();
	});

	it('starts within a second where a page rests on a machine and a line that bear it', async () => {
		const { open, started } = await page({ task: 60 });
		open();
		await vi.advanceTimersByTimeAsync(SECOND);
		expect(started).toHaveBeenCalledOnce();
	});

	it('lets a page rest for another three seconds where no graphics card helps it', async () => {
		const { open, started } = await page({ task: 60, card: 'SwiftShader driver' });
		open();
		await vi.advanceTimersByTimeAsync(3 * SECOND);
		expect(started).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(SECOND);
		expect(started).toHaveBeenCalledOnce();
	});

	it('waits until the page has all its files', async () => {
		const { open, started, happens } = await page({ task: 60, readyState: 'interactive' });
		open();
		await vi.advanceTimersByTimeAsync(60 * SECOND);
		expect(started).not.toHaveBeenCalled();
		happens('load');
		await vi.advanceTimersByTimeAsync(SECOND);
		expect(started).toHaveBeenCalledOnce();
	});

	it.each<[string, Reading]>([
		['on a slow machine', { task: 200 }],
		['where the browser does not tell of a slow machine', {}],
		['on a slow line', { task: 60, connection: { effectiveType: '3g' } }],
		['for a reader who saves data', { task: 60, connection: { saveData: true } }]
	])('waits for the reader %s', async (_, reading) => {
		const { open, started, happens } = await page(reading);
		open();
		await vi.advanceTimersByTimeAsync(60 * SECOND);
		expect(started).not.toHaveBeenCalled();
		happens('pointermove');
		await vi.advanceTimersByTimeAsync(0);
		expect(started).toHaveBeenCalledOnce();
	});

	it('starts at once where the reader has scrolled before the page had its scripts', async () => {
		const { open, started } = await page({ task: 200, scrollY: 40 });
		open();
		await vi.advanceTimersByTimeAsync(0);
		expect(started).toHaveBeenCalledOnce();
	});

	it('starts at once for each further map of a page whose reader has done something', async () => {
		const { open, started, happens } = await page({ task: 200 });
		open();
		happens('keydown');
		await vi.advanceTimersByTimeAsync(0);
		open();
		await vi.advanceTimersByTimeAsync(0);
		expect(started).toHaveBeenCalledTimes(2);
	});

	it('starts at once with a style of one’s own, which no picture shows', async () => {
		const { open, started } = await page({ task: 200 });
		open('https://example.com/style.json');
		await vi.advanceTimersByTimeAsync(0);
		expect(started).toHaveBeenCalledOnce();
	});
});
