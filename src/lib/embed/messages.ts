/*
 * The two messages by which a frame tells its height. Newsrooms' pages already listen for that of pym.js (NPR, 2014), a text
 * of parts: `pymxPYMx<id>xPYMx<kind>xPYMx<value>`. The plain one is an object.
 */

const MARK = 'xPYMx';

/** A frame says how high its content is, in CSS pixels. */
export interface HeightMessage {
	type: 'contrail:height';
	id: string;
	height: number;
}

/** The type of the message by which a host asks a frame for its height, as it may begin to listen after the frame told it. */
export const ASK = 'contrail:ask';

/** Writes a message of pym.js. */
export const pymMessage = (id: string, kind: 'height', value: number): string =>
	['pym', id, kind, value].join(MARK);

/** Reads the height from a message of either kind. Undefined if it is another message, or contains no number. */
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

/** Says whether a host asks for the height: by the plain message, or as pym.js does, by a message with the frame's width. */
export function asksForHeight(data: unknown): boolean {
	if (typeof data === 'object' && data !== null && 'type' in data) return data.type === ASK;
	return typeof data === 'string' && data.startsWith(`pym${MARK}`) && data.split(MARK)[2] === 'width';
}
