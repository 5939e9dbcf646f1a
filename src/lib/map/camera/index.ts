export type { FixedView, View } from './view.ts';
