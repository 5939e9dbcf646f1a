export type { FixedView, RouteView, View } from './view.ts';
