export { draftOf } from './draft.ts';
export { markChecked } from './mark-checked.ts';
export { originalOf } from './translation.ts';
