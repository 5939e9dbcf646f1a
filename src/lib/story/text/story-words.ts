import type { MapWords } from '../../map/scene/index.ts';

/** The words of the page itself, around a story's own: headings, what is read out, what a number or a line means. */
export interface StoryWords extends MapWords {
	/** What the map is called: the story's title is `{title}`. */
	map: string;
	/** Before the description of a step's map, for those who do not see it: `{text}`. */
	mapShows: string;
	/** Whose reporting a story retells: `{source}`. */
	after: string;
	/** The heading over the table of flights. */
	theFlights: string;
	/** The heading over the notes. */
	sources: string;
	/** The heading over the note on the source. */
	about: string;
	/** What a note's mark is called: its number is `{note}`. */
	source: string;
	/** The way back from a note: `{mark}` and `{note}` are numbers. */
	backToMark: string;
	/** The table's name. */
	flights: string;
	/** The table's first head. */
	aircraft: string;
	when: string;
	route: string;
	howKnown: string;
	/** A flight's line, on its card. */
	line: string;
	/** Between two kinds of line, on a flight's card. */
	then: string;
	/** A flight that no line stands for. */
	noLine: string;
	illustration: string;
	notReal: string;
	steps: string;
	nextStep: string;
	previousStep: string;
	/** Under a quotation that stands in translation. */
	translated: string;
	/** Under the legend of the table. */
	legendNote: string;
}
