export type { Reference } from './axes.ts';
export { bars, type BarsOptions } from './bars.ts';
export { dots, type DotsOptions } from './dots.ts';
export { lines, type LinesOptions } from './lines.ts';
export { profile, type ProfileOptions } from './profile.ts';
export type { CategoryFields } from './rows.ts';
export { timeline, type TimelineOptions } from './timeline.ts';
export { units, type UnitsOptions } from './units.ts';
