import type { Diagnostic, Operation, TextEdit } from '../edit/index.ts';
import type { TextBeside } from '../story/translate/index.ts';

/** The event by which the page and the developer server speak with each other, over Vite's own socket. */
export const STUDIO_EVENT = 'contrail:studio';

/** Tells pages that the file of a story was written, by whomever; its data is a `StudioWritten`. */
export const STUDIO_WRITTEN = 'contrail:studio-written';

/** A story whose file was written. */
export interface StudioWritten {
	story: string;
	/** The state that the file has now; undefined where files beside it were written. */
	base?: string | undefined;
}

/** What a file beside a story may be. */
export type FileKind = 'picture' | 'track';

/** What a page asks of the server. */
export type StudioRequest = {
	/** Comes back with the answer. */
	id: number;
	/** The story's full path, as the story's module has it. */
	story: string;
	/** Where it is about the story’s translation in a language, in place of the story. */
	translation?: string | undefined;
} & (
	| { ask: 'open' }
	| {
			ask: 'change';
			/** The state on which the operations build. */
			base: string;
			/** What undo calls it. */
			name: string;
			operations: Operation[];
			/** Only says what would be refused. */
			dry?: boolean | undefined;
	  }
	/** Changes the text of the file as it is written there. */
	| { ask: 'text'; base: string; edit: TextEdit }
	| { ask: 'undo' | 'redo'; base: string }
	/** Reads a CSV file with the rows of a chart. */
	| { ask: 'sheet'; path: string }
	/** Changes the text of one. */
	| {
			ask: 'cells';
			path: string;
			/** The state of the CSV on which the edit builds. */
			base: string;
			/** What undo calls it. */
			name: string;
			edit: TextEdit;
	  }
	/** Writes a file beside the story. */
	| {
			ask: 'file';
			kind: FileKind;
			/** As the visitor's disk has it. */
			name: string;
			/** Its bytes, in base64. */
			data: string;
	  }
	/** Puts a text of Word or Google Docs into the story. */
	| {
			ask: 'document';
			base: string;
			/** As the visitor's disk has it. */
			name: string;
			/** Its bytes, in base64. */
			data: string;
			/** The id of the step after which it comes; `opening` for the beginning. */
			after: string;
			/** Only says what would come. */
			dry?: boolean | undefined;
	  }
	/** Begins a translation in a file of its own. */
	| { ask: 'translate'; lang: string }
);

/** A story file as it is on the disk. */
export interface StudioState {
	/** The file's name from the project's folder. */
	file: string;
	/** Names this state of the file: its bytes, hashed. */
	base: string;
	text: string;
	/** The fields as they stand in the file; undefined where it cannot be read. */
	data: unknown;
	/** What the check says. */
	diagnostics: Diagnostic[];
	/** The languages of its translations. */
	translations: string[];
	/** Of a translation that was asked for by its language: the texts of its original beside its own. */
	texts?: TextBeside[];
	/** What an undo would take back. */
	undo?: string | undefined;
	/** What a redo would do again. */
	redo?: string | undefined;
}

/** A CSV file with the rows of a chart, as it is on the disk. */
export interface StudioSheet {
	/** Its path from the story's folder, as the story has it. */
	path: string;
	/** Names this state of the file: its bytes, hashed. */
	base: string;
	text: string;
}

/** What a document adds to a story. */
export interface StudioDocument {
	/** How many steps come before the first heading, and join the chapter of the step before them. */
	steps: number;
	/** The titles of the chapters that come after that chapter, with the numbers of their steps. */
	chapters: { title: string; steps: number }[];
	pictures: number;
	/** What is left out or changed, and what to do about it. */
	warnings: string[];
}

/** What was not done: why, where, and what to do. */
export interface StudioProblem {
	/** Its number, printed as `contrail-312`. */
	code: number;
	message: string;
	fix: string;
	/** In the story file, counted from 1. */
	line?: number;
}

/** What the server answers. */
export type StudioAnswer = { id: number } &
	/** With the CSV where that was changed, or taken back. */
	(
		| { state: StudioState; sheet?: StudioSheet }
		/** The file is another one than the page knew: nothing was written. */
		| { conflict: StudioState }
		/** What a document would add. */
		| { document: StudioDocument }
		/** The same of a CSV, or what was asked of one. */
		| { sheet: StudioSheet }
		/** The path of the file that was written, from the story's folder. */
		| { file: string }
		/** Nothing was written. */
		| { refused: StudioProblem[] }
	);
