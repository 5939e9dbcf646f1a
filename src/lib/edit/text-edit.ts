/** A change of a text: what stands from one offset to another gives way to other characters. Offsets are UTF-16 units. */
export interface TextEdit {
	from: number;
	to: number;
	insert: string;
}

/** A text after edits, each of which counts its offsets in the text that the one before it left. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	return edits.reduce((whole, { from, to, insert }) => whole.slice(0, from) + insert + whole.slice(to), text);
}

/** The edits that take a text with these edits back to what it was. */
export function inverseOf(text: string, edits: readonly TextEdit[]): TextEdit[] {
	const inverse: TextEdit[] = [];
	let current = text;
	for (const edit of edits) {
		const { from, to, insert } = edit;
		inverse.unshift({ from, to: from + insert.length, insert: current.slice(from, to) });
		current = applyEdits(current, [edit]);
	}
	return inverse;
}
