import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { StoryFile } from '../schema/schema.ts';
import type { Spot } from '../source/cursor.ts';
import type { Located } from '../source/located.ts';
import type { TextSlot } from './slots.ts';

/** What is checked, and against what. */
export interface TranslationParts {
	root: Spot;
	located: Located;
	diagnostics: Diagnostics;
	slots: readonly TextSlot[];
	/** The translation's file, as messages name it. */
	file: string;
	/** The original's file, as messages name it. */
	original: string;
	data: StoryFile;
}
