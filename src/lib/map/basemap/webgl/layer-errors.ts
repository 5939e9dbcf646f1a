import { causeOf, MapError } from '../../errors/index.ts';

/**
 * What can go wrong with a layer over the basemap: number, cause, what is in its place. Whole in production too, and loaded with the
 * layer. Numbers are never given anew.
 */
const MESSAGES = {
	130: (cause: string) =>
		`The layer of a <RouteFleet> could not be drawn (${cause}). A still picture of the fleet stays in its place.`,
	140: (cause: string) =>
		`A data layer could not be drawn by WebGL (${cause}). SVG draws it in its place; check what the cause names.`
} as const;

/** The error that tells a developer what keeps a layer from being drawn by WebGL. */
export const layerError = (code: keyof typeof MESSAGES, cause: unknown): MapError =>
	new MapError(code, MESSAGES[code](causeOf(cause)), { cause });
