export { applyOperations } from './apply.ts';
export type { EditContext, Edited, Refused } from './apply.ts';
export type { EditPath, Fields, Operation } from './operation.ts';
export { applyEdits } from './text-edit.ts';
export type { TextEdit } from './text-edit.ts';
export type { Diagnostic } from '../story/diagnostics/index.ts';
