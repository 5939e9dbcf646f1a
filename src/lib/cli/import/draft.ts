/** A story as one of the readers found it, before it becomes a story file. What the file does not say is not here. */
export interface Draft {
	title?: Heading;
	lang?: string;
	/** Blocks of restricted Markdown that stand under the headline. */
	summary: string[];
	/** The same for the end of the page. */
	note: string[];
	/** Who published what the story is based on. */
	source?: string;
	/** What the map shows behind the headline; else the first view of the story. */
	opening?: DraftOpening;
	cards: Card[];
}

/** Words that stand over others. */
export interface Heading {
	words: string;
	line: number;
}

export interface DraftOpening {
	view?: DraftView;
	places: DraftPlace[];
}

/** What is read at once: it becomes a step, and a heading over it begins a chapter. */
export interface Card {
	line: number;
	/** Its address in the file. */
	id?: string;
	heading?: Heading;
	/** Blocks of restricted Markdown. */
	text: string[];
	view?: DraftView;
	move?: 'fly' | 'ease' | 'jump';
	places: DraftPlace[];
	/** What the map shows, in words. */
	alt?: string;
	image?: DraftImage;
	quote?: DraftQuote;
	/** What stood here and was left out, in a few words, for a comment in the story file. */
	left: string[];
}

export type DraftView =
	| { center: [number, number]; zoom: number; bearing?: number; pitch?: number }
	| { bounds: [number, number, number, number] };

export interface DraftPlace {
	name: string;
	at: [number, number];
}

export interface DraftImage {
	src: string;
	alt: string;
	credit?: string;
	width: number;
	height: number;
}

export interface DraftQuote {
	text: string;
	speaker: string;
	role?: string;
}

/** A card with nothing on it yet. */
export function emptyCard(line: number): Card {
	return { line, text: [], places: [], left: [] };
}
