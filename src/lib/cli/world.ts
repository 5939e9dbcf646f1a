/** What a command may see and do of the machine: the bin hands the real one in, tests their own. */
export interface World {
	/** The folder that paths are read from and printed by. */
	cwd: string;
	/** Prints lines that are the result. */
	out: (text: string) => void;
	/** Prints lines about what went wrong. */
	err: (text: string) => void;
	/** True where colours may be printed: on a terminal that has not asked for none. */
	color: boolean;
	/** Ends what would go on for ever. */
	signal: AbortSignal;
	/** Files of the package, by their paths. */
	files: { starter: string; schema: string; manifest: string };
}

/** Wraps text in a colour, where colours may be printed. */
export function paint(
	world: World,
	text: string,
	style: 'bold' | 'red' | 'yellow' | 'green' | 'dim'
): string {
	const codes = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39], green: [32, 39] } as const;
	const [on, off] = codes[style];
	return world.color ? `\x1b[${on}m${text}\x1b[${off}m` : text;
}
