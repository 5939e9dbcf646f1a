/** Every message of the map room: cause, fix, number. Numbers are kept for good: people search for them. */
const MESSAGES = {
	100: (part: string) => `<${part}> must stand inside <StoryMap>.`,
	101: (cause: string) =>
		`The map could not start in WebGL (${cause}). Its drawn picture stays. Readers without WebGL2 always get it; to choose it yourself, set webgl={false}.`,
	102: (cause: string) =>
		`The basemap could not be read (${cause}). Check that the \`basemap\` address answers with a PMTiles file and with range requests; the drawn picture stays.`,
	103: (cause: string) =>
		`maplibre-gl could not be loaded (${cause}). Install it beside svelte-contrail: npm install maplibre-gl@6. The drawn picture stays.`,
	104: (label: string) => `The map “${label}” has nothing to show. Give it a \`view\` or a \`scene\`.`,
	105: (route: string) =>
		`A view follows the route “${route}”, which is not on the map or has no line. Add the route to the scene, or give the view a \`center\`.`
} as const;

export type MapErrorCode = keyof typeof MESSAGES;

/** What went wrong with a map. The reader keeps the drawn picture; this is for the developer. */
export class MapError extends Error {
	override readonly name = 'MapError';
	readonly code: string;

	constructor(code: MapErrorCode, detail: string, options?: ErrorOptions) {
		super(`${MESSAGES[code](detail)} (contrail-${code})`, options);
		this.code = `contrail-${code}`;
	}
}

export const causeOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
