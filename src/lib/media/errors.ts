import { DEV } from 'esm-env';

/** What can go wrong with a picture: number, cause, fix. Numbers are never given anew. */
const MESSAGES = {
	60: (focus: string) =>
		`\`focus\` is ${focus}, which is no part of a picture. Give the fractions (0–1) of its left, top, right and bottom edges, in this order.`,
	61: (src: string) =>
		`The size of “${src}” is not known. Give the \`width\` and \`height\` of the file in pixels.`,
	62: (src: string) =>
		`“${src}” has no \`alt\`. Say what it shows; write alt="" where the text says it already.`,
	63: (src: string) =>
		`The video “${src}” can not be played, so its poster stays. See that the file is there, and in a format that browsers play: MP4 (H.264) or WebM.`,
	64: (src: string) =>
		`The reader can not move the video “${src}”, so its poster stays. Serve it from a host that answers range requests.`
} as const;

/** Makes an error about a picture. A production build keeps the number and what it is about. */
export const mediaError = (code: keyof typeof MESSAGES, detail: string): Error =>
	new Error(`${DEV ? MESSAGES[code](detail) : detail} (contrail-0${code})`);
