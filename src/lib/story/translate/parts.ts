import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { StoryFile } from '../schema/schema.ts';
import type { Cursor } from '../source/cursor.ts';
import type { TextSlot } from './slots.ts';

/** A translation, and what it is checked against. */
export interface TranslationParts {
	/** The top of the translation's file. */
	root: Cursor;
	diagnostics: Diagnostics;
	/** The texts that the translation may give. */
	slots: readonly TextSlot[];
	/** The translation's file, as messages name it. */
	file: string;
	/** The original's file, as messages name it. */
	original: string;
	/** The data of the original. */
	data: StoryFile;
}
