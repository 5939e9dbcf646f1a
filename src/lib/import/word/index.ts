export { isImportFault } from '../fault.ts';
export { partOfDocument } from './part-of-document.ts';
export type { DocumentPart, DocumentPicture } from './part-of-document.ts';
export { readWord } from './read-word.ts';
export type { KeepPicture } from './read-word.ts';
