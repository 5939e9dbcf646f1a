/** A small number in the text, or beside one that counts, that leads to a note at the end. */
export interface StoryMark {
	/** The note's number, counted from 1: its place in the story's `notes`. */
	note: number;
	/** Which of the note's marks this is, counted from 1. */
	mark: number;
}

/** Restricted Markdown, parsed: text, emphasis, strong, links, line breaks and marks of notes. */
export type Inline =
	| string
	| { type: 'em' | 'strong'; children: Inline[] }
	| { type: 'a'; href: string; children: Inline[] }
	| { type: 'br' }
	| ({ type: 'note' } & StoryMark);

/** A paragraph or a list of restricted Markdown. */
export type Block = { type: 'p'; children: Inline[] } | { type: 'ul' | 'ol'; items: Inline[][] };

/** Where something is known from. */
export interface StorySource {
	/** Who says so, e.g. `Meduza`. */
	name: string;
	/** http or https. */
	url?: string;
}

/** A published work. */
export interface StoryWork extends StorySource {
	title?: string;
	author?: string;
	/** `2019-07-29`, or in words. */
	date?: string;
	/** The date in words, where `date` is not. */
	dateText?: string;
}

/** A source as it stands at the end of the story. */
export interface StoryNote extends StoryWork {
	/** How many marks lead here. */
	marks: number;
}
