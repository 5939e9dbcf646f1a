import type { Spot } from '../source/cursor.ts';
import type { TranslationParts } from './parts.ts';
import { nameOf } from './names.ts';
import { entryOf, valueAt, type TextSlot } from './slots.ts';
import type { Path } from '../source/cursor.ts';

/** A part of a story that is translated as one. */
export interface Entry {
	path: Path;
	slots: TextSlot[];
}

/** The parts of a story that are translated as one, each under its name: `title`, `steps.tower`. */
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
 * A few signs that are others as soon as the words of a text are: 32-bit FNV-1a (Fowler, Noll, Vo) over its characters.
 * White space does not count: a line broken elsewhere is no other text.
 */
export function fingerprint(texts: readonly string[]): string {
	let hash = 0x811c9dc5;
	for (const character of texts.map((text) => text.replace(/\s+/g, ' ').trim()).join('\n')) {
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
	}
	return `x${(hash >>> 0).toString(36)}`;
}

/** Which words of the original each part was translated from: what stands under `checked`. */
export function marksOf(root: Spot, slots: readonly TextSlot[]): Map<string, string> {
	const marks = new Map<string, string>();
	for (const [name, entry] of entriesOf(slots)) {
		if (name === 'words' || !entry.slots.some(({ path }) => typeof valueAt(root.value, path) === 'string'))
			continue;
		marks.set(name, fingerprint(entry.slots.map(({ original }) => original)));
	}
	return marks;
}

/** Reports what was changed in the original since, and where that cannot be known. */
export function checkMarks({ root, located, diagnostics, slots, file, original }: TranslationParts): void {
	const checked = root.get('checked');
	const marks = marksOf(root, slots);
	if (checked.value === undefined) {
		if (marks.size > 0) diagnostics.add(280, located.at(['of']), { original, file });
		return;
	}
	const entries = entriesOf(slots);
	for (const [name, mark] of marks) {
		const known = checked.get(name).value;
		const { path } = entries.get(name)!;
		if (known === mark) continue;
		diagnostics.add(known === undefined ? 277 : 276, located.nameOf(path), {
			what: nameOf(path),
			original,
			file
		});
	}
}

/** A translation’s text without its marks. */
export function withoutMarks(text: string): string {
	return text.replace(
		/(?:^# Written by “contrail translate”[^\n]*\n)?^checked:.*\n?(?:^(?:[ \t]+\S.*)?\n?)*/m,
		''
	);
}

/** A translation’s text with other marks: they stand at its end, and nothing else of it is touched. */
export function withMarks(text: string, marks: ReadonlyMap<string, string>): string {
	const own = withoutMarks(text).trimEnd();
	const lines = [...marks].map(([name, mark]) => `  ${yamlKey(name)}: ${mark}`);
	return lines.length > 0 ? `${own}\n\n${HEAD}\nchecked:\n${lines.join('\n')}\n` : `${own}\n`;
}

/** A name as a field of a YAML file. Names of flights and aircraft may look like numbers. */
export const yamlKey = (name: string): string =>
	/^(?!(?:y|n|yes|no|on|off|true|false|null)$)[a-z][\w.-]*$/i.test(name) ? name : JSON.stringify(name);

const HEAD = '# Written by “contrail translate”: which words of the original each text was translated from.';
