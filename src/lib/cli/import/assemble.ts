import { LONGEST_LINE } from '../../story/schema/index.ts';
import type { StoryFile } from '../../story/schema/index.ts';
import type { Draft, DraftView } from './draft.ts';
import { MapTables } from './map-tables.ts';
import { plainMarkdown } from './markdown.ts';
import { quoted, type Notes } from './notes.ts';
import { chaptersOf, textsOf, type Chapters } from './steps.ts';

/** All of the map: what shows where the file has no view at all. */
const WORLD: DraftView = { center: [0, 0], zoom: 0 };

/** A story's data, and what was left out of its steps. */
export interface Assembled extends Pick<Chapters, 'left'> {
	story: StoryFile;
}

/**
 * Makes a story of what a reader found. Where a story needs something that the file lacks, it gets words that the file
 * does have, its headline or its name, and a note says so.
 *
 * @param name of the file, without its folders
 */
export function assemble(draft: Draft, name: string, notes: Notes): Assembled {
	const tables = new MapTables();
	const title = titleOf(draft, name, notes);
	const { chapters, left } = chaptersOf(draft.cards, title, tables, notes);
	const summary = oneText(draft.summary, 'summary', notes) ?? headlineAgain(title, notes);
	const note = oneText(draft.note, 'note', notes);
	const view = openingView(draft, notes);
	const places = tables.placesOf(draft.opening?.places ?? []);
	const opening = { view: tables.view(view, 'opening'), ...(places.length > 0 && { places }) };
	const story: StoryFile = {
		title,
		...(draft.lang && { lang: draft.lang }),
		summary: `${summary}\n`,
		source: { name: sourceOf(draft, name, notes), ...(note && { note: `${note}\n` }) },
		...(Object.keys(tables.places).length > 0 && { places: tables.places }),
		views: tables.views,
		opening,
		chapters
	};
	return { story, left };
}

function titleOf({ title, summary }: Draft, name: string, notes: Notes): string {
	if (title && title.words.length <= LONGEST_LINE) return title.words;
	if (title) {
		const written = plainMarkdown(title.words);
		if (written) summary.unshift(written);
		const what = written
			? 'the headline became the summary'
			: `the headline was left out: ${quoted(title.words)}`;
		notes.add(title.line, what, `A headline has at most ${LONGEST_LINE} characters.`);
	}
	notes.add(1, `there is no headline: the name of the file stands in its place`, 'Write a "title".');
	return fitting(name);
}

function headlineAgain(title: string, notes: Notes): string {
	notes.add(1, 'there are no words under the headline: the summary repeats it', 'Write a "summary".');
	return plainMarkdown(title) ?? '…';
}

function sourceOf({ source }: Draft, name: string, notes: Notes): string {
	if (source && source.length <= LONGEST_LINE) return source;
	const why = 'Say who published it: "name" under "source".';
	notes.add(1, 'no source is named: the name of the file stands in its place', why);
	return fitting(name);
}

const fitting = (name: string): string => name.slice(0, LONGEST_LINE).trim() || 'story';

function openingView({ opening, cards }: Draft, notes: Notes): DraftView {
	const view = opening?.view ?? cards.find((card) => card.view)?.view;
	if (view) return view;
	const why = 'Add views, with "center" and "zoom", and name them in the steps.';
	notes.add(1, 'there is no view: the map shows the whole world', why);
	return WORLD;
}

/** Blocks as one text; what is more than fits is told. */
function oneText(blocks: readonly string[], field: string, notes: Notes): string | undefined {
	const [text, ...more] = textsOf(blocks);
	for (const rest of more) {
		notes.add(1, `words of the "${field}" were left out: ${quoted(rest)}`, 'It has at most 4000 characters.');
	}
	return text;
}
