import type { TextSlot } from './slots.ts';

/** Text slots by their paths: a slot, or more nodes by name or position. */
export type SlotTree = Map<string | number, SlotTree | TextSlot>;

/** The tree of text slots, in their order. */
export function slotTree(slots: readonly TextSlot[]): SlotTree {
	const tree: SlotTree = new Map();
	for (const slot of slots) {
		let node = tree;
		for (const key of slot.path.slice(0, -1)) {
			const next = node.get(key);
			const inner: SlotTree = next instanceof Map ? next : new Map();
			node.set(key, inner);
			node = inner;
		}
		node.set(slot.path.at(-1)!, slot);
	}
	return tree;
}
