import type { DrawingParts } from '../types.ts';

/** How a part looks: what its elements' styles get, and whether it is a part's lines that get them. */
export interface PartStyle {
	id: string;
	isLines: boolean;
	/** Empty where the part looks as in the file. */
	style: string;
}

/**
 * Styles the parts of a drawing. A line is drawn by a dash as long as the line, which a `pathLength` of 1 makes countable. A
 * part that is all there keeps what the file says, its own dashes too.
 *
 * @param isTimed whether parts change in time, which asks for a style at either end
 */
export function partStyles(shown: DrawingParts, drawn: DrawingParts, isTimed: boolean): PartStyle[] {
	const list = (parts: DrawingParts, isLines: boolean, styleAt: (fraction: number) => string) =>
		Object.entries(parts).map(([id, value]): PartStyle => {
			const fraction = Math.min(Math.max(+value || 0, 0), 1);
			return { id, isLines, style: fraction === 1 && !isTimed ? '' : styleAt(fraction) };
		});
	return [
		...list(shown, false, (fraction) => `opacity:${fraction};`),
		...list(
			drawn,
			true,
			(fraction) =>
				`stroke-dasharray:1;stroke-dashoffset:${1 - fraction};${fraction ? '' : 'visibility:hidden;'}`
		)
	];
}

/** Selects an element by any id; `CSS.escape` is not there on the server. */
export const byId = (id: string): string =>
	`[id="${id.replace(/[^\w-]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"]`;

/**
 * The styles as a style sheet, for the server's HTML. There a line that has no `pathLength` of 1 is whole.
 *
 * @param drawing selects the drawing
 */
export const sheetOf = (drawing: string, styles: readonly PartStyle[]): string =>
	styles
		.filter(({ style }) => style)
		.map(({ id, isLines, style }) => {
			const part = `${drawing} ${byId(id)}`;
			return `${isLines ? `${part}[pathLength="1"],${part} [pathLength="1"]` : part}{${style}}`;
		})
		.join('');
