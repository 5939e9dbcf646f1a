import { isMap, parseDocument, type YAMLMap } from 'yaml';
import type { StoryFile } from '../schema/schema.ts';
import { wordsIn } from '../text/words.ts';
import { Additions } from './additions.ts';
import { FIELD, withFingerprints } from './fingerprint-block.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { slotTree } from './slot-tree.ts';
import { slotsOf, valueAt, wordSlots } from './slots.ts';

/** A translation's file, brought up to date with its original. */
export interface Draft {
	text: string;
	/** How many texts wait for their translation. */
	missing: number;
	/** The parts whose original was changed since: `title`, `steps.tower`. */
	stale: string[];
}

/**
 * Adds what a translation lacks: each text as an empty field under the words of the original. What the file already holds
 * stays as it is written.
 *
 * @param text of a translation that has no errors
 * @param original the story's data
 * @param isChecked whether the translator has corrected what was changed in the original; otherwise it stays stale
 */
export function draftOf(text: string, original: StoryFile, isChecked: boolean): Draft {
	const document = parseDocument(text);
	const translation: unknown = document.toJS({ maxAliasCount: 100 });
	const lang = valueAt(translation, ['lang']);
	const hasWords = wordsIn(typeof lang === 'string' ? lang : 'en') !== undefined;
	const slots = [...slotsOf(original), ...wordSlots(hasWords, original)];
	const missing = slots.filter(
		({ path, isNeeded }) => isNeeded && typeof valueAt(translation, path) !== 'string'
	);

	const additions = new Additions(text);
	const { contents } = document;
	if (isMap(contents)) additions.fill(contents as YAMLMap.Parsed, slotTree(missing), []);
	const fingerprints = fingerprintsOf(translation, slots);
	const stale = [...fingerprints].flatMap(([name, current]) => {
		const known = valueAt(translation, [FIELD, name]);
		return typeof known !== 'string' || known === current ? [] : [{ name, known }];
	});
	if (!isChecked) for (const { name, known } of stale) fingerprints.set(name, known);
	return {
		text: withFingerprints(additions.text(), fingerprints),
		missing: missing.length,
		stale: stale.map(({ name }) => name)
	};
}
