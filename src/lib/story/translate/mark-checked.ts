import { readYaml } from '../source/yaml.ts';
import { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { StoryFile } from '../schema/schema.ts';
import type { Path } from '../source/path.ts';
import { FIELD, withFingerprints } from './fingerprint-block.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { entryOf, slotsOf, valueAt } from './slots.ts';

/**
 * Marks parts of a translation as right for what the original says now. The others keep their marks, and what has none keeps none.
 *
 * @param text of a translation
 * @param original the story's data
 * @param paths of the texts that were written, as the translation has them
 */
export function markChecked(text: string, original: StoryFile, paths: readonly Path[]): string {
	// A byte order mark is no part of what is read.
	if (text.startsWith('\uFEFF')) return `\uFEFF${markChecked(text.slice(1), original, paths)}`;
	const translation = readYaml(text, new Diagnostics(text, ''))?.value;
	const written = new Set(paths.map((path) => entryOf(path).join('.')));
	const known = valueAt(translation, [FIELD]);
	const marks = new Map<string, string>();
	for (const [name, current] of fingerprintsOf(translation, slotsOf(original))) {
		const mark = written.has(name) ? current : valueAt(known, [name]);
		if (typeof mark === 'string') marks.set(name, mark);
	}
	return withFingerprints(text, marks);
}
