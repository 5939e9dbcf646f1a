import type { Size } from '../../../geo/index.ts';

/** How a label is set, in CSS pixels at the usual size of text. */
export interface Type {
	size: number;
	lineHeight: number;
	/** Between two letters. */
	spacing?: number;
	/** Text wider than this wraps. */
	maxWidth?: number;
}

/** Widths of characters in ems, of system fonts at a weight of 600: a little too wide rather than too narrow. */
const WIDTHS: readonly [characters: RegExp, width: number][] = [
	[/[iljtfrI.,:;'’!|()\s-]/, 0.36],
	[/[mwMW@%—]/, 0.92],
	[/[A-ZА-Я0-9]/, 0.68],
	// Chinese, Japanese, Korean: as wide as high.
	[/[\u2e80-\u9fff\uac00-\ud7af]/, 1]
];
const USUAL_WIDTH = 0.58;

/** How large a text will about be: for the server, which cannot measure, and until the browser has. */
export function estimateSize(
	text: string,
	{ size, lineHeight, spacing = 0, maxWidth = Infinity }: Type
): Size {
	let width = 0;
	for (const character of text) {
		const ems = WIDTHS.find(([characters]) => characters.test(character))?.[1] ?? USUAL_WIDTH;
		width += ems * size + spacing;
	}
	return { width: Math.min(width, maxWidth), height: Math.ceil(width / maxWidth || 1) * size * lineHeight };
}
