export type { Reference } from './axes.ts';
export { bars, type BarsOptions } from './bars.ts';
export type { CategoryFields } from './rows.ts';
export { units, type UnitsOptions } from './units.ts';
