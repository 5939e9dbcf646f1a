import type { Inline } from '../types.ts';

/** The text of inline pieces, without markup. */
export function wordsOf(inlines: readonly Inline[]): string {
	return inlines
		.map((piece) => {
			if (typeof piece === 'string') return piece;
			return piece.kind === 'code' ? piece.text : wordsOf(piece.children);
		})
		.join('');
}
