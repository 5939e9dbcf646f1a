/** Messages of the map room that a map can need from its first moment: cause, fix, number. Numbers are kept for good. */
const MESSAGES = {
	100: (part: string) => `<${part}> must stand inside <StoryMap>.`,
	101: (cause: string) =>
		`The map could not start in WebGL (${cause}). Its drawn picture stays, which readers without WebGL2 always get; to choose it yourself, set webgl={false}.`,
	104: (label: string) => `The map “${label}” has nothing to show. Give it a \`view\` or a \`scene\`.`,
	105: (route: string) =>
		`A view follows the route “${route}”, which is not on the map or has no line. Add the route to the scene, or give the view a \`center\`.`,
	120: (route: string) =>
		`<RouteLine>${route} has no line. Give it \`legs\` (each with from, to and certainty), or a \`track\`.`
} as const;

/** What went wrong with a map. The reader keeps the drawn picture; this is for the developer. */
export class MapError extends Error {
	override readonly name = 'MapError';
	readonly code: string;

	constructor(code: number, message: string, options?: ErrorOptions) {
		super(`${message} (contrail-${code})`, options);
		this.code = `contrail-${code}`;
	}
}

export const mapError = (code: keyof typeof MESSAGES, detail: string, options?: ErrorOptions): MapError =>
	new MapError(code, MESSAGES[code](detail), options);

/** Tells the developer, on the page's console. Readers whose browser has no WebGL2 are no fault of the page. */
export function report(error: MapError): void {
	if (error.code === 'contrail-101') console.warn(error.message);
	else console.error(error.message);
}

export const causeOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
