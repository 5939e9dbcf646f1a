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
		`A view follows the route “${route}”, which is not on the map or has no line. Add the route to the scene, or give the view a \`center\`.`,
	120: (route: string) =>
		`<RouteLine>${route} has no line. Give it \`legs\` (each with from, to and certainty), or a \`track\`.`,
	106: (cause: string) =>
		`The map's worker gives no answer (${cause}). Check that its file is served as JavaScript and that the page's policy allows it (\`worker-src 'self'\`); the drawn picture stays.`,
	107: (cause: string) =>
		`The map's style could not be used (${cause}). Check the \`basemap\` style and that its sources, glyphs and sprites can be fetched; the drawn picture stays.`,
	130: (cause: string) =>
		`The layer of a <RouteFleet> could not be drawn (${cause}). A still picture of the fleet stays in its place.`
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

/** Tells the developer, on the page's console. Readers whose browser has no WebGL2 are no fault of the page. */
export function report(error: MapError): void {
	if (error.code === 'contrail-101') console.warn(error.message);
	else console.error(error.message);
}

export const causeOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
