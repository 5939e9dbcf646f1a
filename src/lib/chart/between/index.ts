import type { Size } from '../coord.ts';
import type { Mark } from '../marks.ts';
import { marksAt, pairOf } from './pair.ts';

export { idOf, mix, opacityAt, twinsOf, type Item } from './item.ts';
export type { Twins } from './lines.ts';
export { marksAt, pairOf, stillPair, type Pair } from './pair.ts';
export { replot, type Frame } from './replot.ts';
export { mixForm, type Shape } from './shape.ts';

/**
 * Gets the picture between two, in each of which keys are different. Marks with the same key move, others come out of the marks that they are `of`, go into them,
 * appear or disappear.
 *
 * @param progress at 0 and below the first picture, at 1 and above the second
 * @param size of the plot in CSS pixels; only a box that becomes a line depends on it
 */
export const between = (
	a: readonly Mark[],
	b: readonly Mark[],
	progress: number,
	size: Size = { width: 640, height: 400 }
): readonly Mark[] => marksAt(pairOf(a, b), progress, size);
