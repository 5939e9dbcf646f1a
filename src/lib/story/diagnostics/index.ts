export { diagnosticFrame, diagnosticLine } from './diagnostic.ts';
export type { Diagnostic } from './diagnostic.ts';
export { Diagnostics } from './diagnostics.ts';
export { didYouMean } from './edit-distance.ts';
