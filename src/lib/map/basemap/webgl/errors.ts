import { causeOf, MapError } from '../../errors/index.ts';

/**
 * What can go wrong with MapLibre and the basemap: number, cause, fix. Whole in production too, as much of it depends on where a
 * page is served. Loaded with MapLibre. Numbers are never given anew.
 */
const MESSAGES = {
	102: (cause: string) =>
		`The basemap could not be read (${cause}). Check that the \`basemap\` address answers with a PMTiles file and with range requests; the drawn picture stays.`,
	103: (cause: string) =>
		`maplibre-gl could not be loaded (${cause}). Install it beside svelte-contrail: npm install maplibre-gl@6. The drawn picture stays.`,
	106: (cause: string) =>
		`The map's worker does not answer (${cause}). Check that its file is served as JavaScript and that the page's policy allows it (\`worker-src 'self'\`); the drawn picture stays.`,
	107: (cause: string) =>
		`The map's style could not be used (${cause}). Check the \`basemap\` style and that its sources, glyphs and sprites can be fetched. Without a style the drawn picture stays; a part that is missing is asked for again.`
} as const;

/** The error that tells a developer what keeps MapLibre from drawing. */
export const painterError = (code: keyof typeof MESSAGES, cause: unknown): MapError =>
	new MapError(code, MESSAGES[code](causeOf(cause)), { cause });
