/** The classes' colours where the page names none: two ends and a middle, any number of steps between them. */
export type Palette = 'sequential' | 'diverging';

const token = (name: string, otherwise: string): string => `var(--contrail-class-${name}, ${otherwise})`;

/** Both ends and the middle of each palette. */
const PALETTES: Record<Palette, readonly [low: string, middle: string, high: string]> = {
	sequential: [token('low', '#f3e2a2'), token('middle', '#cf6a72'), token('high', '#40206c')],
	diverging: [token('below', '#1d5fa3'), 'var(--contrail-map-land, #f6f1e4)', token('above', '#a44a06')]
};

/** The colour of what has no number. */
export const MISSING = token('missing', '#e6e1d4');

/** Between two colours a mix of them, as CSS: at the ends one of the two. */
export function mix(from: string, to: string, fraction: number, space = 'srgb'): string {
	if (fraction <= 0 || from === to) return from;
	return fraction >= 1 ? to : `color-mix(in ${space}, ${from}, ${to} ${+(fraction * 100).toFixed(2)}%)`;
}

/**
 * The colours of classes, the lowest first, as CSS.
 *
 * @param colors the page's own: where there are fewer than classes, the last one is repeated
 */
export function colorsOf(classes: number, palette: Palette | readonly string[]): string[] {
	return Array.from({ length: classes }, (_, i) => {
		if (typeof palette !== 'string') return palette[Math.min(i, palette.length - 1)]!;
		const at = classes > 1 ? i / (classes - 1) : 1;
		const [low, middle, high] = PALETTES[palette];
		return at < 0.5 ? mix(low, middle, at * 2, 'oklab') : mix(middle, high, at * 2 - 1, 'oklab');
	});
}
