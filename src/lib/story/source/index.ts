export { LONGEST_FILE, readYaml } from './yaml.ts';
export type { Located } from './located.ts';
export { isRecord } from './cursor.ts';
export type { Path } from './cursor.ts';
