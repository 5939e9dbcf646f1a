/** All of the machine that a command may use. The executable passes the real one, a test its own. */
export interface World {
	/** The current folder: paths that a command takes and prints begin there. */
	cwd: string;
	/** Prints the result. */
	out: (text: string) => void;
	/** Prints what went wrong. */
	err: (text: string) => void;
	/** True on a terminal that shows colours and does not ask for none. */
	color: boolean;
	/** Ends commands that wait for changes. */
	signal: AbortSignal;
	/** Files of the package, by their paths. */
	files: {
		starter: string;
		schema: string;
		manifest: string;
		/** The folder of the built package. */
		library: string;
	};
}

/** Text in a colour or style, on a terminal that shows them. */
export function paint(
	world: World,
	text: string,
	style: 'bold' | 'red' | 'yellow' | 'green' | 'dim'
): string {
	const codes = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39], green: [32, 39] } as const;
	const [on, off] = codes[style];
	return world.color ? `\x1b[${on}m${text}\x1b[${off}m` : text;
}
