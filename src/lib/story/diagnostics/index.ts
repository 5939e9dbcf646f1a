export { diagnosticFrame, diagnosticLine } from './diagnostic.ts';
export type { Diagnostic } from './diagnostic.ts';
export { fill } from './fill.ts';
export { Diagnostics } from './diagnostics.ts';
export type { DiagnosticCode, DiagnosticParameters } from './catalogue.ts';
export type { Range } from './range.ts';
export { didYouMean } from './edit-distance.ts';
