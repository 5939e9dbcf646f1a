import type { ParseArgsConfig } from 'node:util';
import type { World } from './world.ts';

/** What stands behind the name of a command. */
export interface Given {
	/** The words without a dash. */
	names: string[];
	/** The options, by their long names. */
	options: Record<string, string | boolean | undefined>;
}

/** Does what a command is for, and returns the exit status: 0 done, 1 a story has errors, 2 asked for something impossible. */
export type Run = (given: Given, world: World) => Promise<number>;

/** One command of `contrail`. It is small, so that the help costs no more than its text. */
export interface Command {
	/** What the command does, in a line. */
	summary: string;
	/** What `--help` prints. */
	help: string;
	/** The options besides `--help`, which all commands have. */
	options?: NonNullable<ParseArgsConfig['options']>;
	/** Loads the code that does the work. */
	load: () => Promise<Run>;
}
