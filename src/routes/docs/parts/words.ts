import type { Inline } from '../types.ts';

/** The words alone. */
export function wordsOf(inlines: readonly Inline[]): string {
	return inlines
		.map((piece) => {
			if (typeof piece === 'string') return piece;
			return piece.kind === 'code' ? piece.text : wordsOf(piece.children);
		})
		.join('');
}
