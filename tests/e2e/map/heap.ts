import type { CDPSession } from 'playwright-core';
import { isFull } from '../../shared/extent.ts';

/** What a page keeps alive. */
export interface Kept {
	/** How many objects, functions and arrays there are. */
	objects: number;
	/**
	 * Their size and that of strings, without what the engine compiles, which grows as code gets warm. In the full form alone: a snapshot
	 * of the heap takes twenty times as long as counting. Otherwise 0.
	 */
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
}

/** What a page's own scripts make. The rest of a heap is the engine's code and the browser's records of how long that took. */
const OWN = ['object', 'closure', 'array', 'string', 'concatenated string', 'sliced string', 'regexp'];

/** Collects what is garbage in a page, and counts what is not. */
export async function keptBy(cdp: CDPSession): Promise<Kept> {
	// What only weak references lead to goes with the second collection.
	for (let times = 0; times < 3; times++) await cdp.send('HeapProfiler.collectGarbage');
	const { nodes, jsEventListeners: listeners } = await cdp.send('Memory.getDOMCounters');
	return {
		objects: await countOf(cdp, 'Object'),
		bytes: isFull ? sizeOf(await takeSnapshot(cdp)) : 0,
		contexts: await countOf(cdp, 'WebGL2RenderingContext'),
		nodes,
		listeners
	};
}

/** How many objects of a class are alive. */
async function countOf(cdp: CDPSession, name: string): Promise<number> {
	const objectGroup = 'counted';
	const { result: prototype } = await cdp.send('Runtime.evaluate', {
		expression: `${name}.prototype`,
		objectGroup
	});
	const { objects } = await cdp.send('Runtime.queryObjects', {
		prototypeObjectId: prototype.objectId!,
		objectGroup
	});
	const { result } = await cdp.send('Runtime.callFunctionOn', {
		objectId: objects.objectId!,
		functionDeclaration: 'function () { return this.length; }'
	});
	await cdp.send('Runtime.releaseObjectGroup', { objectGroup });
	return result.value as number;
}

function sizeOf({ snapshot, nodes }: Snapshot): number {
	const { node_fields: fields, node_types: types } = snapshot.meta;
	const valueOf = (node: number, field: string): number => nodes[node + fields.indexOf(field)] ?? 0;
	let bytes = 0;
	for (let node = 0; node < nodes.length; node += fields.length) {
		const type = types[0][valueOf(node, 'type')] ?? '';
		if (OWN.includes(type)) bytes += valueOf(node, 'self_size');
	}
	return bytes;
}

async function takeSnapshot(cdp: CDPSession): Promise<Snapshot> {
	const chunks: string[] = [];
	const collect = ({ chunk }: { chunk: string }): void => void chunks.push(chunk);
	cdp.on('HeapProfiler.addHeapSnapshotChunk', collect);
	await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
	cdp.off('HeapProfiler.addHeapSnapshotChunk', collect);
	return JSON.parse(chunks.join('')) as Snapshot;
}
