import { LONGEST_LINE, LONGEST_TEXT } from '../story/schema/index.ts';
import type { StoryFile } from '../story/schema/index.ts';
import type { Position } from './data.ts';
import type { ImportedStory, ImportedView } from './imported.ts';
import { MapTables } from './map-tables.ts';
import { chaptersOf, textsOf, type Chapters } from './steps.ts';
import { quoted, type Warnings } from './warnings.ts';
import { plainMarkdown } from './write-markdown.ts';

/** The whole map, which shows if the file has no view at all. */
const WORLD: ImportedView = { center: [0, 0], zoom: 0 };

/** Warnings about the whole file stand at its beginning. */
const TOP: Position = { line: 1 };

/** A story's data, and what was left out of its steps. */
export interface Assembled extends Pick<Chapters, 'omissions'> {
	story: StoryFile;
}

/**
 * Makes a story file's data of what a reader found. Where a story needs a text that the file lacks, another text of the
 * file stands in for it, its headline or its name, with a warning.
 *
 * @param name of the file, without its folders
 */
export function assemble(imported: ImportedStory, name: string, warnings: Warnings): Assembled {
	const tables = new MapTables();
	const title = titleOf(imported, name, warnings);
	const { chapters, omissions } = chaptersOf(imported.cards, title, tables);
	const summary = oneText(imported.summary, 'summary', warnings) ?? titleAgain(title, warnings);
	const note = oneText(imported.note, 'note', warnings);
	const view = openingView(imported, warnings);
	const places = tables.placesOf(imported.opening?.places ?? []);
	const markers = tables.pinsOf(imported.opening?.pins ?? []);
	const opening = {
		view: tables.view(view, 'opening'),
		...(places.length > 0 && { places }),
		...(markers.length > 0 && { markers })
	};
	const source = { name: sourceOf(imported, name, warnings) };
	const images = Object.entries(imported.images ?? {}).map(([id, image]) => [id, { ...image, source }]);
	const story: StoryFile = {
		title,
		...(imported.lang && { lang: imported.lang }),
		summary: `${summary}\n`,
		source: { ...source, ...(note && { note: `${note}\n` }) },
		...(Object.keys(tables.places).length > 0 && { places: tables.places }),
		...(Object.keys(tables.lines).length > 0 && { lines: tables.lines }),
		...(Object.keys(tables.markers).length > 0 && { markers: tables.markers }),
		...(images.length > 0 && { images: Object.fromEntries(images) }),
		views: tables.views,
		opening,
		chapters
	};
	return { story, omissions };
}

function titleOf({ title, summary }: ImportedStory, name: string, warnings: Warnings): string {
	if (title && title.text.length <= LONGEST_LINE) return title.text;
	if (title) {
		const written = plainMarkdown(title.text);
		if (written) summary.unshift(written);
		const outcome = written ? 'became the summary' : 'was left out';
		const what = `the headline ${outcome}: ${quoted(title.text)}`;
		warnings.add(title.position, what, `A headline has at most ${LONGEST_LINE} characters.`);
	}
	warnings.add(TOP, 'there is no headline: the name of the file stands in its place', 'Write a "title".');
	return fitting(name);
}

function titleAgain(title: string, warnings: Warnings): string {
	warnings.add(TOP, 'there is no text under the headline: the summary repeats it', 'Write a "summary".');
	return plainMarkdown(title) ?? '…';
}

function sourceOf({ source }: ImportedStory, name: string, warnings: Warnings): string {
	if (source && source.length <= LONGEST_LINE) return source;
	const fix = 'Say who published it: "name" under "source".';
	warnings.add(TOP, 'no source is named: the name of the file stands in its place', fix);
	return fitting(name);
}

const fitting = (name: string): string => name.slice(0, LONGEST_LINE).trim() || 'story';

function openingView({ opening, cards }: ImportedStory, warnings: Warnings): ImportedView {
	const view = opening?.view ?? cards.find((card) => card.view)?.view;
	if (view) return view;
	const fix = 'Add views, with "center" and "zoom", and name them in the steps.';
	warnings.add(TOP, 'there is no view: the map shows the whole world', fix);
	return WORLD;
}

/** Joins blocks to one text, and warns about what is more than fits. */
function oneText(blocks: readonly string[], field: string, warnings: Warnings): string | undefined {
	const [text, ...more] = textsOf(blocks);
	for (const rest of more) {
		const fix = `It has at most ${LONGEST_TEXT} characters.`;
		warnings.add(TOP, `a part of the "${field}" was left out: ${quoted(rest)}`, fix);
	}
	return text;
}
