/**
 * Gets how much of each of some parts is there if one comes after the other.
 *
 * @param ids the parts, first one first
 * @param progress 0: none is there; 1: all are
 */
export const inTurn = (ids: readonly string[], progress: number): Record<string, number> =>
	Object.fromEntries(ids.map((id, i) => [id, Math.min(Math.max(progress * ids.length - i, 0), 1)]));
