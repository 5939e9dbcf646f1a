/*
 * The two ways in which a frame tells its height. pym.js (NPR, 2014) is what newsrooms' pages listen for already: a text
 * of five parts, `pymxPYMx<id>xPYMx<kind>xPYMx<value>`. The plain one is an object.
 */

const MARK = 'xPYMx';

/** A frame says how high its content is, in CSS pixels. */
export interface HeightMessage {
	type: 'contrail:height';
	id: string;
	height: number;
}

/** A host asks a frame for its height: it may have begun to listen after the frame spoke. */
export const ASK = 'contrail:ask';

/** A message of pym.js. */
export const pymMessage = (id: string, kind: 'height', value: number): string =>
	['pym', id, kind, value].join(MARK);

/** The height in a message of either kind; undefined where the message is another, or holds no number. */
export function heightIn(data: unknown): number | undefined {
	const height = typeof data === 'string' ? fromPym(data) : fromPlain(data);
	return height !== undefined && Number.isFinite(height) ? height : undefined;
}

function fromPym(text: string): number | undefined {
	const [head, , kind, value] = text.split(MARK);
	return head === 'pym' && kind === 'height' && value ? Number(value) : undefined;
}

function fromPlain(data: unknown): number | undefined {
	if (typeof data !== 'object' || data === null || !('type' in data) || !('height' in data)) return;
	return data.type === 'contrail:height' && typeof data.height === 'number' ? data.height : undefined;
}

/** Whether a host asks: in plain words, or as pym.js does by telling its frame's width. */
export function asksForHeight(data: unknown): boolean {
	if (typeof data === 'object' && data !== null && 'type' in data) return data.type === ASK;
	return typeof data === 'string' && data.startsWith(`pym${MARK}`) && data.split(MARK)[2] === 'width';
}
