export { isRecord } from './cursor.ts';
export type { Cursor } from './cursor.ts';
export { isSame } from './is-same.ts';
export type { Path } from './path.ts';
export { withoutValue, withValue } from './with-value.ts';
export { composeYaml, LONGEST_FILE, LOST, readYaml } from './yaml.ts';
export { yamlKey } from './yaml-key.ts';
