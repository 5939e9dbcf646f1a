export { readRecord, SEPARATORS, splitCsv, withoutEmptyEnd } from './record.ts';
export type { CsvField, Separator } from './record.ts';
