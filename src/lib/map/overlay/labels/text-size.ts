import type { Size } from '../../../geo/index.ts';

/** How a label is set, in CSS pixels at the usual size of text. */
export interface Type {
	size: number;
	lineHeight: number;
	/** The space between two letters. */
	spacing?: number;
	/** Text wider than this wraps. */
	maxWidth?: number;
}

/** Widths of characters in ems, of system fonts at a weight of 600: they are a little too wide, so that a label gets enough space. */
const WIDTHS: readonly [characters: RegExp, width: number][] = [
	[/[iljtfrI.,:;'’!|()\s-]/, 0.36],
	[/[mwMW@%—]/, 0.92],
	[/[A-ZА-Я]/, 0.68],
	[/\d/, 0.6],
	// Chinese, Japanese and Korean characters are as wide as they are high.
	[/[\u2e80-\u9fff\uac00-\ud7af]/, 1]
];
const USUAL_WIDTH = 0.58;

/** Estimates how large a text is: for the server, which cannot measure, and until the browser has. */
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
