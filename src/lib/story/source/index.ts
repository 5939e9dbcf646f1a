export { isRecord } from './cursor.ts';
export type { Cursor } from './cursor.ts';
export { LONGEST_FILE, readYaml } from './yaml.ts';
