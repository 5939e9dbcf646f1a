import type { ParseArgsConfig } from 'node:util';
import type { World } from './world.ts';

/** What a command was given after its name. */
export interface Given {
	/** What stands without a dash. */
	names: string[];
	/** Options by their long names. */
	options: Record<string, string | boolean | undefined>;
}

/** One command of `contrail`. */
export interface Command {
	/** What `--help` prints. */
	help: string;
	/** Besides `--help`, which all have. */
	options?: NonNullable<ParseArgsConfig['options']>;
	/** Does it, and returns the exit status: 0 done, 1 the story has errors, 2 asked wrongly. */
	run: (given: Given, world: World) => Promise<number>;
}

/** A command as it is listed: its code is loaded when it is asked for. */
export interface ListedCommand {
	/** What it does, in a line. */
	summary: string;
	load: () => Promise<Command>;
}
