export { draftOf } from './draft.ts';
export { markChecked } from './mark-checked.ts';
export { textsBeside } from './texts-beside.ts';
export type { TextBeside } from './texts-beside.ts';
export { originalOf } from './translation.ts';
