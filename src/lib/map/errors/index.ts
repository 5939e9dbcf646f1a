import { DEV } from 'esm-env';

/**
 * What can go wrong with a map from its first moment: number, cause, fix. Numbers are never given anew. A production build
 * keeps the number and what it is about.
 */
const MESSAGES = {
	100: (part: string) =>
		`${part ? `<${part}>` : 'A component that calls `useStoryMap()`'} must stand inside <StoryMap>.`,
	101: (cause: string) =>
		`The map could not start in WebGL (${cause}). Readers without WebGL2 keep the drawn picture; to give it to all readers, set webgl={false}.`,
	104: (label: string) => `The map “${label}” has nothing to show. Give it a \`view\` or a \`scene\`.`,
	105: (route: string) =>
		`A view follows or looks at “${route}”, which is not on the map or has no line. Add it to the scene, or give the view a \`center\`.`,
	109: (cause: string) =>
		`The code of a map cannot be loaded (${cause}), so readers keep the picture that the server wrote. Serve all files of the build. It is asked for again when the map comes near again.`,
	120: (route: string) =>
		`<RouteLine>${route} has no line. Give it \`legs\` (each with from, to and certainty), or a \`track\`.`,
	121: (missing: string) => `${missing}. Give it one.`
} as const;

/** What went wrong with a map, for the page's developer. The reader keeps the drawn picture. */
export class MapError extends Error {
	override readonly name = 'MapError';
	readonly code: string;

	constructor(code: number, message: string, options?: ErrorOptions) {
		super(`${message} (contrail-${code})`, options);
		this.code = `contrail-${code}`;
	}
}

export const mapError = (code: keyof typeof MESSAGES, detail: string, options?: ErrorOptions): MapError =>
	new MapError(code, DEV ? MESSAGES[code](detail) : detail, options);

/** Throws contrail-121 where a component lacks a prop without which there is nothing to draw. */
export function needs(component: string, props: Record<string, unknown>): void {
	for (const [prop, value] of Object.entries(props))
		if (value === undefined || value === null) throw mapError(121, `<${component}> has no \`${prop}\``);
}

/** Writes an error to the page's console. That a reader's browser has no WebGL2 is no fault of the page: a warning. */
export function report(error: MapError): void {
	if (error.code === 'contrail-101') console.warn(error.message);
	else console.error(error.message);
}

export const causeOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
