/** A text as an editor has it: each line ends with a line feed. */
export const toDocument = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Gives lines the ends that they have in another text. */
export function lineEndsOf(text: string): (document: string) => string {
	const end = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
	return (document) => (end === '\n' ? document : document.replaceAll('\n', () => end));
}
