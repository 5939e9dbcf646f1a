import { readFile } from 'node:fs/promises';
import type { Run } from './command.ts';

/** Prints the JSON Schema of a story file. */
export const printSchema: Run = async (_, { files, out }) => {
	out((await readFile(files.schema, 'utf8')).trimEnd());
	return 0;
};
