import type { Path } from '../source/path.ts';
import { FIELD } from './fingerprint-block.ts';
import { nameOf } from './names.ts';
import type { TranslationParts } from './parts.ts';
import { entryOf, valueAt, type TextSlot } from './slots.ts';

/** A part of a story that is translated as one. */
export interface Entry {
	path: Path;
	slots: TextSlot[];
}

/** The parts of a story that are translated as one, by their names: `title`, `steps.tower`. */
export function entriesOf(slots: readonly TextSlot[]): Map<string, Entry> {
	const entries = new Map<string, Entry>();
	for (const slot of slots) {
		const path = slot.path[0] === 'words' ? ['words'] : entryOf(slot.path);
		const name = path.join('.');
		const entry = entries.get(name) ?? { path, slots: [] };
		entry.slots.push(slot);
		entries.set(name, entry);
	}
	return entries;
}

/**
 * A short fingerprint of texts, which changes with any of their words: 32-bit FNV-1a (Fowler, Noll, Vo) over the
 * characters. White space does not count, so that a line may be broken elsewhere.
 */
function fingerprint(texts: readonly string[]): string {
	let hash = 0x811c9dc5;
	for (const character of texts.map((text) => text.replace(/\s+/g, ' ').trim()).join('\n')) {
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
	}
	return `x${(hash >>> 0).toString(36)}`;
}

/** The fingerprint of the original's texts for each part that a translation has: what belongs under `checked`. */
export function fingerprintsOf(translation: unknown, slots: readonly TextSlot[]): Map<string, string> {
	const fingerprints = new Map<string, string>();
	for (const [name, entry] of entriesOf(slots)) {
		const isThere = entry.slots.some(({ path }) => typeof valueAt(translation, path) === 'string');
		if (name === 'words' || !isThere) continue;
		fingerprints.set(name, fingerprint(entry.slots.map(({ original }) => original)));
	}
	return fingerprints;
}

/** Reports texts that were changed in the original after they were translated, and texts without a fingerprint. */
export function checkFingerprints({ root, diagnostics, slots, file, original }: TranslationParts): void {
	const checked = root.get(FIELD);
	const fingerprints = fingerprintsOf(root.value, slots);
	if (checked.value === undefined) {
		if (fingerprints.size > 0) diagnostics.add(280, root.get('of').range, { original, file });
		return;
	}
	const entries = entriesOf(slots);
	for (const [name, current] of fingerprints) {
		const known = checked.get(name).value;
		if (known === current) continue;
		const { path } = entries.get(name)!;
		const parameters = { what: nameOf(path), original, file };
		diagnostics.add(known === undefined ? 277 : 276, root.at(path).nameRange, parameters);
	}
}
