import { decodeText, EncodingError } from '../../encoding/index.ts';
import { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/**
 * The text of a story file, or of a CSV beside it, in UTF-8 or UTF-16.
 *
 * @param name the file's name in messages
 * @returns the text, or an error at the first letter that cannot be read
 */
export function decodeStory(bytes: Uint8Array, name: string): string | Diagnostic {
	try {
		return decodeText(bytes);
	} catch (error) {
		if (!(error instanceof EncodingError)) throw error;
		// Broken letters become signs that say so: the rest of their line shows where they are.
		const text = new TextDecoder(error.encoding).decode(bytes);
		const lineStart = text.split('\n', error.line - 1).join('\n').length + (error.line > 1 ? 1 : 0);
		const start = lineStart + error.column - 1;
		const diagnostics = new Diagnostics(text, name);
		diagnostics.add(285, { start, end: start + 1 }, { encoding: error.encoding.toUpperCase() });
		return diagnostics.list[0]!;
	}
}
