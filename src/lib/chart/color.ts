import type { Color } from './marks.ts';

/** How many series have a colour of their own. Further ones begin again. */
export const SERIES_COLORS = 6;

/** The colour as CSS: a role and a series have a property of the chart. */
export function cssColor(color: Color = 'ink'): string {
	if (typeof color === 'number')
		return `var(--contrail-series-${(Math.abs(Math.trunc(color)) % SERIES_COLORS) + 1})`;
	return /^(ink|quiet|pale|rule|accent)$/.test(color) ? `var(--contrail-mark-${color})` : color;
}

export const mixColors = (a: Color | undefined, b: Color | undefined, t: number): Color | undefined =>
	a === b ? a : `color-mix(in oklab, ${cssColor(b)} ${Math.round(t * 1000) / 10}%, ${cssColor(a)})`;
