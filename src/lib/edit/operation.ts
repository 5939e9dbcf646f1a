import type { Table } from '../story/check/index.ts';

/**
 * Field names and positions, from the top of the file down. A path may begin with `steps` or `chapters` and an id, as in
 * `['steps', 'tower', 'text']`.
 */
export type EditPath = (string | number)[];

/** The fields of a place, a step …, as the story file has them. */
export type Fields = Record<string, unknown>;

/** A change of a story file, as plain data. */
export type Operation =
	/** Gives a field or item a value. What it has in common with the old one stays as it is written. */
	| { type: 'setField'; path: EditPath; value: unknown }
	/** Removes a field or item, with the comments on its own lines. */
	| { type: 'removeField'; path: EditPath }
	/** Gives a field another name, or a field of each item of a list. Values stay as they are written. */
	| { type: 'renameField'; path: EditPath; to: string }
	/** Gives a field a text. Line breaks at its end are those that the field's style has. */
	| { type: 'setText'; path: EditPath; text: string }
	/** Changes a view, or adds one under a new id. */
	| { type: 'setView'; id: string; view: Fields }
	/** Adds a place under a new id. */
	| { type: 'addPlace'; id: string; place: Fields }
	/** Removes a place, also from the lists that show it. Refused where a leg needs it. */
	| { type: 'removePlace'; id: string }
	/** Adds a source, area, flight … under a new id. */
	| { type: 'addEntry'; table: Table; id: string; entry: Fields }
	/** Removes one, also from the lists that show it. Refused where something else needs it. */
	| { type: 'removeEntry'; table: Table; id: string }
	/** Changes an id wherever it stands: in fields, lists, links and notes. */
	| { type: 'rename'; table: Table | 'steps' | 'chapters'; from: string; to: string }
	/** Adds a step to a chapter; at its end by default. */
	| { type: 'addStep'; chapter: string; step: Fields; index?: number | undefined }
	/** Removes a step, with its comments. */
	| { type: 'deleteStep'; id: string }
	/** Writes a step a second time, below it. */
	| { type: 'duplicateStep'; id: string; as: string }
	/** Moves a step, with its comments, to a position in a chapter. */
	| { type: 'moveStep'; id: string; chapter: string; index: number }
	/** Makes two steps of one: its text from a character on, and what stands under the text, go to the second. */
	| { type: 'splitStep'; id: string; at: number; as: string }
	/** Makes one step of a step and the next of its chapter. */
	| { type: 'joinSteps'; id: string }
	/** Adds a chapter; at the end by default. */
	| { type: 'addChapter'; chapter: Fields; index?: number | undefined }
	/** Removes a chapter, with its steps and comments. */
	| { type: 'deleteChapter'; id: string }
	/** Moves a chapter, with its comments, to a position among the others. */
	| { type: 'moveChapter'; id: string; index: number };
