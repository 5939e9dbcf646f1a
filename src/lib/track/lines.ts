/** No row of any format is longer. A longer line is not kept. */
const LONGEST = 65_536;

/** What callers get in place of a line too long to be kept. */
export const TOO_LONG = null;

/**
 * Calls a function with each line of a text. Lines end with LF, CR LF or CR. Empty lines are counted and left out.
 *
 * @param take gets a line and its number, from 1
 */
export async function eachLine(
	chunks: AsyncIterable<string>,
	take: (line: string | typeof TOO_LONG, number: number) => void
): Promise<void> {
	let rest = '';
	let number = 0;
	let isCut = false;
	const emit = (line: string): void => {
		number++;
		if (isCut) take(TOO_LONG, number);
		else if (line.trim() !== '') take(line, number);
		isCut = false;
	};
	for await (const chunk of chunks) {
		const text = rest + chunk;
		// A CR at the end may be half of a CR LF.
		const end = text.endsWith('\r') ? text.length - 1 : text.length;
		const parts = text.slice(0, end).split('\n');
		const last = (parts.pop() ?? '').split('\r');
		rest = (last.pop() ?? '') + text.slice(end);
		for (const part of parts) {
			const line = part.endsWith('\r') ? part.slice(0, -1) : part;
			if (line.includes('\r')) line.split('\r').forEach(emit);
			else emit(line);
		}
		last.forEach(emit);
		if (rest.length > LONGEST) {
			isCut = true;
			rest = '';
		}
	}
	if (rest !== '' || isCut) emit(rest.replace(/\r$/, ''));
}
