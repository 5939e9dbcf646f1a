import { found } from '../schema/introspection.ts';
import { buildStory } from './build.ts';
import { checkFlights } from './flights.ts';
import { checkGeography } from './geography.ts';
import { checkPictures } from './pictures.ts';
import type { Problem } from '../diagnostics/diagnostic.ts';
import { checkReferences } from './references.ts';
import { Report, untilFull } from '../diagnostics/diagnostics.ts';
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
	problems: Problem[];
}

/**
 * Reads a story file: YAML, checked against the schema, ids, geography and restricted Markdown. Never throws for what
 * stands in the file, and tells all its problems at once; only YAML that cannot be parsed hides the rest.
 */
export function readStory(text: string, { file }: { file: string }): ReadStory {
	const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
	const report = new Report(plain, file);
	const whole = untilFull(() => check(plain, report));
	return { tracks: [], clocks: [], ...whole, problems: report.sorted() };
}

function check(
	text: string,
	report: Report
): (RecordedFields & Pick<ReadStory, 'story' | 'data'>) | undefined {
	const located = readYaml(text, report);
	if (!located) return undefined;
	if (located.value === undefined || located.value === null) {
		if (!report.failed) report.add(200, { start: 0, end: 0 }, {});
		return undefined;
	}
	if (!isRecord(located.value)) {
		report.add(202, located.root, { found: found(located.value) });
		return undefined;
	}
	const root = new Spot(located.value);
	if (isTooLong(root, located, report)) return undefined;
	const file = checkShape(located, report);
	checkGeography(root, located, report);
	checkValues(root, located, report);
	checkFlights(root, located, report);
	const named = checkTexts(root, located, report);
	// References before pictures, and both last: what they warn of may follow from other errors.
	checkReferences(root, named, located, report);
	checkPictures(root, located, report);
	if (!file || report.failed) return undefined;
	return { story: buildStory(file), data: file, ...findTracks(root, located, report) };
}
