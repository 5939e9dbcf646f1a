import type { CDPSession } from 'playwright-core';

/** What a page keeps alive. */
export interface Kept {
	/** The size of its objects, functions, arrays and strings, without what the engine compiles, which grows as code gets warm. */
	bytes: number;
	/** WebGL contexts. */
	contexts: number;
	/** DOM nodes, in the document or not. */
	nodes: number;
	/** Event listeners. */
	listeners: number;
}

interface Snapshot {
	snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
	nodes: number[];
	strings: string[];
}

/** What a page's own scripts make. The rest of a heap is the engine's code and the browser's records of how long that took. */
const OWN = ['object', 'closure', 'array', 'string', 'concatenated string', 'sliced string', 'regexp'];

/** Collects what is garbage in a page, and weighs what is not. */
export async function keptBy(cdp: CDPSession): Promise<Kept> {
	// What only weak references lead to goes with the second collection.
	for (let times = 0; times < 3; times++) await cdp.send('HeapProfiler.collectGarbage');
	const { nodes: dom, jsEventListeners: listeners } = await cdp.send('Memory.getDOMCounters');
	const { snapshot, nodes, strings } = await takeSnapshot(cdp);
	const { node_fields: fields, node_types: types } = snapshot.meta;
	const valueOf = (node: number, field: string): number => nodes[node + fields.indexOf(field)] ?? 0;
	let [bytes, contexts] = [0, 0];
	for (let node = 0; node < nodes.length; node += fields.length) {
		const type = types[0][valueOf(node, 'type')] ?? '';
		if (OWN.includes(type)) bytes += valueOf(node, 'self_size');
		if (type === 'native' && strings[valueOf(node, 'name')] === 'WebGL2RenderingContext') contexts++;
	}
	return { bytes, contexts, nodes: dom, listeners };
}

async function takeSnapshot(cdp: CDPSession): Promise<Snapshot> {
	const chunks: string[] = [];
	const collect = ({ chunk }: { chunk: string }): void => void chunks.push(chunk);
	cdp.on('HeapProfiler.addHeapSnapshotChunk', collect);
	await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
	cdp.off('HeapProfiler.addHeapSnapshotChunk', collect);
	return JSON.parse(chunks.join('')) as Snapshot;
}
