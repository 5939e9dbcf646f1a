export { draftOf } from './draft.ts';
export { originalOf } from './translation.ts';
