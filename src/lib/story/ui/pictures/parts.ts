import { inTurn } from '../../../media/index.ts';
import type { PartsOfStep } from '../../schema/picture-data.ts';

/** How much of a step is read when parts have come or gone, and when lines are drawn. */
const COME_BY = 0.3;
const DRAWN_BY = 0.6;

const NONE: PartsOfStep = { hidden: [], shown: [], drawn: [], leaving: [] };

/** How far the parts of a drawing have come into sight. */
export function shownParts(
	{ hidden, shown, leaving }: PartsOfStep = NONE,
	progress: number,
	id: string
): Record<string, number> {
	const come = Math.min(1, progress / COME_BY);
	const all = [
		...hidden.map((part) => [part, 0] as const),
		...shown.map((part) => [part, come] as const),
		...leaving.map((part) => [part, 1 - come] as const)
	];
	return Object.fromEntries(all.map(([part, fraction]) => [prefix(id) + part, fraction]));
}

/** How much of the lines of parts is drawn. */
export const drawnParts = (
	{ drawn }: PartsOfStep = NONE,
	progress: number,
	id: string
): Record<string, number> =>
	inTurn(
		drawn.map((part) => prefix(id) + part),
		progress / DRAWN_BY
	);

/** Stands before the ids of a drawing: they are its own on the page, which may hold it several times. */
export const prefix = (id: string): string => `${id}-`;
