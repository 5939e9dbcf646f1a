import type { MapWords } from '../../map/words/index.ts';

/** The words of a story that has lines other than flights. */
export interface LineWords {
	/** The heading over the table of lines. */
	theLines: string;
	/** The name of the table of lines. */
	lines: string;
	/** The head of the table's first column. */
	what: string;
	/** What a line is. */
	sea: string;
	road: string;
	rail: string;
	pipeline: string;
	border: string;
	path: string;
}

/** The words of the page around a story's own: headings, labels, what a number or a line means. */
export interface StoryWords extends MapWords, LineWords {
	/** The name of the map; `{title}` is the story's title. */
	map: string;
	/** Introduces the description of a step's map for screen readers; `{text}` is the description. */
	mapShows: string;
	/** Introduces the description of a step's chart for screen readers; `{text}` is the description. */
	chartShows: string;
	/** Introduces the description of a step's image, video or drawing for screen readers; `{text}` is the description. */
	pictureShows: string;
	/** The names of the button of a video. */
	playVideo: string;
	pauseVideo: string;
	/** Opens the data of a chart as a table. */
	chartTable: string;
	/** Names the control that goes from mark to mark of a chart. */
	chartWalk: string;
	/** Stands in front of a chart's source. */
	chartSource: string;
	/** Names whose reporting a story retells: `{source}`. */
	after: string;
	/** The heading over the table of flights. */
	theFlights: string;
	/** The heading over the notes. */
	sources: string;
	/** The heading over the note on the source. */
	about: string;
	/** The name of a note's mark; `{note}` is its number. */
	source: string;
	/** The name of the link back from a note; `{mark}` and `{note}` are numbers. */
	backToMark: string;
	/** The name of the table of flights. */
	flights: string;
	/** The heads of the table's columns. */
	aircraft: string;
	when: string;
	route: string;
	howKnown: string;
	/** Names the kinds of line of a flight, on its card. */
	line: string;
	/** Between two kinds of line, on a flight's card. */
	then: string;
	illustration: string;
	notReal: string;
	steps: string;
	nextStep: string;
	previousStep: string;
	/** Stands under a translated quotation. */
	translated: string;
}
