export { namedIds, tables } from './named-ids.ts';
export type { Table } from './named-ids.ts';
export { readStory } from './read.ts';
export type { ReadStory } from './read.ts';
export { isLanguage, languageHint } from './languages.ts';
export { readNumbers } from './sheet-numbers.ts';
export type { SheetFile, SheetFiles } from './sheets.ts';
export { markdownTexts } from './texts.ts';
export { MOST_STEPS } from './values.ts';
