import type { Position } from './data.ts';
import type { Warnings } from './warnings.ts';

/** What a reader found in a file, before it becomes a story file. What the file does not say is not here. */
export interface ImportedStory {
	title?: Heading;
	lang?: string;
	/** Blocks of restricted Markdown for the place under the headline. */
	summary: string[];
	/** The same for the end of the page. */
	note: string[];
	/** Who published what the story is based on. */
	source?: string;
	/** What the map shows behind the headline; without it, the first view of the story. */
	opening?: ImportedOpening;
	/** Pictures that steps show in place of the map, by their ids in the story. */
	images?: Record<string, { src: string; alt: string }>;
	cards: Card[];
}

/** A line that stands over a text. */
export interface Heading {
	text: string;
	position: Position;
}

export interface ImportedOpening {
	view?: ImportedView;
	places: ImportedPlace[];
	pins?: ImportedPin[];
}

/** What a reader of the page sees at once: it becomes a step, and its heading begins a chapter. */
export interface Card {
	position: Position;
	/** Collects the warnings about this card. */
	warnings: Warnings;
	/** Its address in the file. */
	id?: string;
	heading?: Heading;
	/** Blocks of restricted Markdown. */
	text: string[];
	view?: ImportedView;
	move?: 'fly' | 'ease' | 'jump';
	/** How opaque layers of the map's style become with it, 0–1, by their ids. */
	styleLayers: Record<string, number>;
	places: ImportedPlace[];
	/** The pins that stand on its map. */
	pins: ImportedPin[];
	/** The lines that it draws. */
	lines: ImportedLine[];
	/** A description of the map. */
	alt?: string;
	image?: ImportedImage;
	/** The picture in place of the map, by its id, and the part of it that is seen: its edges’ fractions, 0–1. */
	shown?: { image: string; focus?: [number, number, number, number] };
	quote?: ImportedQuote;
	/** What was left out of the card, for a comment in the story file. */
	omissions: string[];
}

export type ImportedView =
	| { center: [number, number]; zoom: number; bearing?: number; pitch?: number }
	| { bounds: [number, number, number, number] };

export interface ImportedPlace {
	name: string;
	at: [number, number];
}

/** A point of the map that has no name: a pin stands there. */
export interface ImportedPin extends Pick<ImportedPlace, 'at'> {
	/** What it stands for, for those who do not see it. */
	alt: string;
	color?: string;
}

/** A line on the map: between two places, of which one may have no name, or as a file has it. */
export type ImportedLine = { name: string } & (
	| { ends: readonly [from: ImportedEnd, to: ImportedEnd] }
	| { path: string }
);

/** A point at which a line begins or ends. */
export type ImportedEnd = Pick<ImportedPlace, 'at'> & Partial<ImportedPlace>;

export interface ImportedImage {
	src: string;
	alt: string;
	credit?: string;
	width: number;
	height: number;
}

export interface ImportedQuote {
	text: string;
	speaker: string;
	role?: string;
}

/** A story with nothing in it yet. */
export function emptyStory(): ImportedStory {
	return { summary: [], note: [], cards: [] };
}

/** A card with nothing on it yet. */
export function emptyCard(position: Position, warnings: Warnings): Card {
	return { position, warnings, text: [], places: [], pins: [], lines: [], styleLayers: {}, omissions: [] };
}
