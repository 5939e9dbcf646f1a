import type { Diagnostic, Operation, TextEdit } from '../edit/index.ts';

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
	/** Writes a file beside the story. */
	| {
			ask: 'file';
			kind: FileKind;
			/** As the visitor's disk has it. */
			name: string;
			/** Its bytes, in base64. */
			data: string;
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
	/** What an undo would take back. */
	undo?: string | undefined;
	/** What a redo would do again. */
	redo?: string | undefined;
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
export type StudioAnswer = { id: number } & (
	| { state: StudioState }
	/** The file is another one than the page knew: nothing was written. */
	| { conflict: StudioState }
	/** The path of the file that was written, from the story's folder. */
	| { file: string }
	/** Nothing was written. */
	| { refused: StudioProblem[] }
);
