import type { Cell } from './grid.ts';

/** Where a key leads from a cell; undefined for keys of its text. */
export function beside(
	{ key, shiftKey, currentTarget }: KeyboardEvent,
	{ row, column }: Cell
): Cell | undefined {
	const { selectionStart, selectionEnd, value } = currentTarget as HTMLInputElement;
	const isWhole = selectionStart === 0 && selectionEnd === value.length;
	const isBare = selectionStart === selectionEnd || isWhole;
	if (key === 'ArrowDown' || (key === 'Enter' && !shiftKey)) return { row: row + 1, column };
	if (key === 'ArrowUp' || key === 'Enter') return { row: row - 1, column };
	if (key === 'ArrowLeft' && isBare && selectionStart === 0) return { row, column: column - 1 };
	if (key === 'ArrowRight' && isBare && selectionEnd === value.length) return { row, column: column + 1 };
	return undefined;
}
