export { csvForm } from './form.ts';
export type { CsvForm } from './form.ts';
export { readRecord, SEPARATORS, splitCsv, withoutEmptyEnd } from './record.ts';
export type { CsvField, Separator } from './record.ts';
