import { found } from '../schema/introspection.ts';
import { buildStory } from './build.ts';
import { checkFlights } from './flights.ts';
import { checkGeography } from './geography.ts';
import { checkPictures } from './pictures.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkReferences } from './references.ts';
import { Diagnostics, untilTooMany } from '../diagnostics/diagnostics.ts';
import type { StoryFile } from '../schema/schema.ts';
import { checkShape } from './shape.ts';
import { isRecord, Spot } from '../source/cursor.ts';
import { checkTexts } from './texts.ts';
import { findTracks, type RecordedFields } from './tracks.ts';
import type { StoryData } from '../schema/story-data.ts';
import { checkValues, isTooLong } from './values.ts';
import { readYaml } from '../source/yaml.ts';

/** What the reader makes of a story file. */
export interface ReadStory extends RecordedFields {
	/** The story; absent where there is an error. */
	story?: StoryData;
	/** The file's data as written, for its translations; there where the story is. */
	data?: StoryFile;
	/** Every error and warning, in the order of the file. */
	diagnostics: Diagnostic[];
}

/**
 * Reads a story file: YAML, checked against the schema, ids, geography and restricted Markdown. Never throws for what
 * stands in the file, and tells all its diagnostics at once; only YAML that cannot be parsed hides the rest.
 */
export function readStory(text: string, { file }: { file: string }): ReadStory {
	const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
	const diagnostics = new Diagnostics(plain, file);
	const whole = untilTooMany(() => check(plain, diagnostics));
	return { tracks: [], clocks: [], ...whole, diagnostics: diagnostics.sorted() };
}

function check(
	text: string,
	diagnostics: Diagnostics
): (RecordedFields & Pick<ReadStory, 'story' | 'data'>) | undefined {
	const located = readYaml(text, diagnostics);
	if (!located) return undefined;
	if (located.value === undefined || located.value === null) {
		if (!diagnostics.hasErrors) diagnostics.add(200, { start: 0, end: 0 }, {});
		return undefined;
	}
	if (!isRecord(located.value)) {
		diagnostics.add(202, located.root, { found: found(located.value) });
		return undefined;
	}
	const root = new Spot(located.value);
	if (isTooLong(root, located, diagnostics)) return undefined;
	const file = checkShape(located, diagnostics);
	checkGeography(root, located, diagnostics);
	checkValues(root, located, diagnostics);
	checkFlights(root, located, diagnostics);
	const named = checkTexts(root, located, diagnostics);
	// References before pictures, and both last: what they warn of may follow from other errors.
	checkReferences(root, named, located, diagnostics);
	checkPictures(root, located, diagnostics);
	if (!file || diagnostics.hasErrors) return undefined;
	return { story: buildStory(file), data: file, ...findTracks(root, located, diagnostics) };
}
