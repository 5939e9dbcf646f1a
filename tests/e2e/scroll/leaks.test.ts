import type { CDPSession, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inFull, isFull } from '../../shared/extent.ts';
import { labOrigin, stateBrowser } from './lab-page.ts';
import type { LabPage } from './lab/types.ts';

/** How often each section is mounted and unmounted. */
const CYCLES = isFull ? 50 : 10;

const lab = (scroller: LabPage['scroller']): LabPage => ({
	steps: Array.from({ length: 12 }, (_, key) => ({ key, height: 300, nested: key === 3 })),
	threshold: 0.5,
	layout: 'over',
	above: 500,
	below: 500,
	gap: 10,
	scroller,
	dir: 'ltr',
	fixedHeight: false,
	fontSize: 16,
	flat: false
});

declare global {
	interface Window {
		/** Observers that watch something, and listeners on the window and the document, by name. */
		alive: Map<object, string>;
	}
}

/** Records observers and listeners from before the page's own scripts run. */
function keepAccount() {
	const alive = (window.alive = new Map<object, string>());
	for (const name of ['IntersectionObserver', 'ResizeObserver', 'MutationObserver'] as const) {
		const { prototype } = window[name];
		const { observe, disconnect } = prototype as { observe(...args: unknown[]): void; disconnect(): void };
		Object.assign(prototype, {
			observe(this: object, ...args: unknown[]) {
				alive.set(this, name);
				return observe.apply(this, args);
			},
			disconnect(this: object) {
				alive.delete(this);
				return disconnect.call(this);
			}
		});
	}
	// Weak, so that keeping account keeps nothing alive.
	const keys = new WeakMap<object, Map<string, object>>();
	const keyOf = (target: unknown, type: string, listener: object) => {
		const of = keys.get(listener) ?? new Map<string, object>();
		keys.set(listener, of);
		const name = `${target === window ? 'window' : 'document'} ${type}`;
		const key = of.get(name) ?? {};
		of.set(name, key);
		return { key, name };
	};
	for (const target of [window, document]) {
		const add = target.addEventListener.bind(target);
		const remove = target.removeEventListener.bind(target);
		target.addEventListener = (
			type: string,
			listener: EventListenerOrEventListenerObject,
			options?: boolean | AddEventListenerOptions
		) => {
			const { key, name } = keyOf(target, type, listener);
			alive.set(key, name);
			if (typeof options === 'object') options.signal?.addEventListener('abort', () => alive.delete(key));
			if (typeof options === 'object' && options.once) add(type, () => alive.delete(key), { once: true });
			add(type, listener, options);
		};
		target.removeEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
			alive.delete(keyOf(target, type, listener).key);
			remove(type, listener);
		};
	}
}

async function cycle(page: Page, what: LabPage, times: number): Promise<void> {
	await page.evaluate(
		async ({ what, times }) => {
			for (let i = 0; i < times; i++) {
				window.lab.open(what);
				await window.lab.act({ do: 'jump', to: (i % 10) / 10 });
				await window.lab.still();
				await window.lab.close();
			}
		},
		{ what, times }
	);
}

/** How many nodes of the heap are out of the document. The short tests only count all nodes, which takes no snapshot of the heap. */
async function detached(cdp: CDPSession): Promise<number> {
	if (!isFull) return 0;
	let text = '';
	const collect = ({ chunk }: { chunk: string }) => (text += chunk);
	cdp.on('HeapProfiler.addHeapSnapshotChunk', collect);
	await cdp.send('HeapProfiler.collectGarbage');
	await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
	cdp.off('HeapProfiler.addHeapSnapshotChunk', collect);
	const { snapshot, nodes } = JSON.parse(text) as {
		snapshot: { meta: { node_fields: string[] } };
		nodes: number[];
	};
	const fields = snapshot.meta.node_fields;
	const at = fields.indexOf('detachedness');
	// 2: the browser knows the node to be out of the document and still reachable.
	return nodes.filter((value, i) => i % fields.length === at && value === 2).length;
}

it.each(inFull(['window', 'element'] as const, (scroller) => scroller === 'window'))(
	'a section in the %s leaves no observer, no listener and no node',
	async (scroller) => {
		const what = lab(scroller);
		const page = await stateBrowser.newPage();
		await page.addInitScript(keepAccount);
		await page.goto(`${labOrigin}/index.html`);
		const cdp = await page.context().newCDPSession(page);
		const alive = () => page.evaluate(() => [...window.alive.values()].sort());
		const counters = async () => {
			await cdp.send('HeapProfiler.collectGarbage');
			const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
			return { nodes, jsEventListeners };
		};

		// scrollama comes later than the page, at no certain time. Its listener stays for the sections after the first.
		const warm = async () => {
			await cycle(page, what, 1);
			return alive();
		};
		if (scroller === 'window') await expect.poll(warm).toContain('document scroll');
		// The first cycles fill caches: templates, and Svelte's own listeners on the document.
		await cycle(page, what, 5);
		const before = { alive: await alive(), counters: await counters(), detached: await detached(cdp) };
		await page.evaluate((what) => window.lab.open(what), what);
		expect((await alive()).length).toBeGreaterThan(before.alive.length + 5);
		await page.evaluate(() => window.lab.close());

		await cycle(page, what, CYCLES);
		expect(await alive()).toEqual(before.alive);
		const { nodes, jsEventListeners } = await counters();
		// A few nodes may wait for the next collection. One node left by each cycle would make 50.
		expect(nodes).toBeLessThan(before.counters.nodes + CYCLES);
		expect(jsEventListeners).toBeLessThan(before.counters.jsEventListeners + CYCLES / 2);
		expect(await detached(cdp)).toBeLessThan(before.detached + CYCLES / 2);
	}
);
