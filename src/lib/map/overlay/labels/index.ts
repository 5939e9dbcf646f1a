export { placeLabels, type Label, type Side } from './placement.ts';
export { labelPlans } from './plans.ts';
export { estimateSize } from './text-size.ts';
