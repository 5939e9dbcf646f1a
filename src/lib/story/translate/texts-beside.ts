import { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { StoryFile } from '../schema/schema.ts';
import { readYaml } from '../source/yaml.ts';
import { wordsIn } from '../text/words.ts';
import { FIELD } from './fingerprint-block.ts';
import { entriesOf, fingerprintsOf } from './fingerprints.ts';
import { nameOf } from './names.ts';
import { slotsOf, valueAt, wordSlots } from './slots.ts';

/** A text of a story, with what a translation says in its place. */
export interface TextBeside {
	/** Where the translation has it. */
	path: (string | number)[];
	/** The part of the story that is translated as one: `the step "tower"`. */
	part: string;
	/** What it is called: `"alt" of the step "tower"`. */
	name: string;
	original: string;
	/** Undefined where the translation has none. */
	translation?: string;
	/**
	 * `missing` where it has to be translated and is not, `same` where it need not be, `stale` where its original was changed since,
	 * `unmarked` where nothing tells of which original it is.
	 */
	state: 'missing' | 'same' | 'stale' | 'unmarked' | 'right';
	/** Restricted Markdown. */
	isMarkdown: boolean;
}

/**
 * The texts of a story beside those of a translation, in the order of the translation’s file.
 *
 * @param text of the translation
 * @param original the story's data
 */
export function textsBeside(text: string, original: StoryFile): TextBeside[] {
	const data = readYaml(text, new Diagnostics(text, ''))?.value;
	const lang = valueAt(data, ['lang']);
	// The words of the page itself are texts for languages of which Contrail has none.
	const words = wordsIn(typeof lang === 'string' ? lang : 'en') ? [] : wordSlots(false, original);
	const slots = [...slotsOf(original), ...words];
	const fingerprints = fingerprintsOf(data, slots);
	return [...entriesOf(slots)].flatMap(([name, entry]) => {
		const known = valueAt(data, [FIELD, name]);
		const marked = known === fingerprints.get(name) ? 'right' : known === undefined ? 'unmarked' : 'stale';
		return entry.slots.map(({ path, original: words, isNeeded, isMarkdown }): TextBeside => {
			const own = valueAt(data, path);
			const common = {
				path: [...path],
				part: nameOf(entry.path),
				name: nameOf(path),
				original: words,
				isMarkdown
			};
			if (typeof own !== 'string') return { ...common, state: isNeeded ? 'missing' : 'same' };
			return { ...common, translation: own, state: name === 'words' ? 'right' : marked };
		});
	});
}
