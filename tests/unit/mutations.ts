import fc from 'fast-check';

/** Changes a text as a slip of a hand or a broken program does. Where a test fails, fast-check prints its name. */
export type Change = (text: string) => string;

const named = (name: string, change: Change): Change =>
	Object.assign(change, { [fc.toStringMethod]: () => name });

/** A place in a text, or in a list, of any length. */
const place = fc.nat({ max: 0x7fff_ffff });
const within = (length: number, at: number): number => (length === 0 ? 0 : at % length);

/** Puts a piece in. */
export const insertion = (pieces: fc.Arbitrary<string>): fc.Arbitrary<Change> =>
	fc.tuple(place, pieces).map(([at, piece]) =>
		named(`inserts ${JSON.stringify(piece)} at ${at}`, (text) => {
			const from = within(text.length, at);
			return text.slice(0, from) + piece + text.slice(from);
		})
	);

/** Takes some characters out and puts a piece in their place. */
export const replacement = (most: number, pieces: fc.Arbitrary<string>): fc.Arbitrary<Change> =>
	fc.tuple(place, fc.nat(most), pieces).map(([at, length, piece]) =>
		named(`replaces ${length} characters at ${at} by ${JSON.stringify(piece)}`, (text) => {
			const from = within(text.length, at);
			return text.slice(0, from) + piece + text.slice(from + length);
		})
	);

/** Keeps only what stands before a place, or only what stands after it. */
export const cut: fc.Arbitrary<Change> = fc.tuple(place, fc.boolean()).map(([at, keepsStart]) =>
	named(`cuts at ${at}`, (text) => {
		const from = within(text.length, at);
		return keepsStart ? text.slice(0, from) : text.slice(from);
	})
);

/** Changes the list of lines, at a place in it. */
const ofLines = (
	name: string,
	most: number,
	change: (lines: string[], at: number, count: number, to: number) => void
): fc.Arbitrary<Change> =>
	fc.tuple(place, fc.integer({ min: 1, max: most }), place).map(([at, count, to]) =>
		named(`${name} ${count} from ${at}`, (text) => {
			const lines = text.split('\n');
			change(lines, within(lines.length, at), count, within(lines.length, to));
			return lines.join('\n');
		})
	);

/** Moves a line, leaves lines out, or writes them twice. */
export const lineChange: fc.Arbitrary<Change> = fc.oneof(
	ofLines('moves lines,', 1, (lines, at, count, to) => lines.splice(to, 0, ...lines.splice(at, count))),
	ofLines('loses lines,', 4, (lines, at, count) => lines.splice(at, count)),
	ofLines('repeats lines,', 12, (lines, at, count) => lines.splice(at, 0, ...lines.slice(at, at + count)))
);

/** Changes one line by what `edits` gives. */
export const inLine = <Piece>(
	pieces: fc.Arbitrary<Piece>,
	edit: (line: string, piece: Piece) => string
): fc.Arbitrary<Change> =>
	fc.tuple(place, pieces).map(([at, piece]) =>
		named(`edits line ${at} with ${JSON.stringify(piece)}`, (text) => {
			const lines = text.split('\n');
			const row = within(lines.length, at);
			lines[row] = edit(lines[row] ?? '', piece);
			return lines.join('\n');
		})
	);

/** Changes one of the things that a pattern finds. */
export const inMatch = (pattern: RegExp, pieces: fc.Arbitrary<string>): fc.Arbitrary<Change> =>
	fc.tuple(place, pieces).map(([at, piece]) =>
		named(`writes ${JSON.stringify(piece)} for match ${at}`, (text) => {
			const matches = [...text.matchAll(pattern)];
			const found = matches[within(matches.length, at)];
			if (!found) return text;
			return text.slice(0, found.index) + piece + text.slice(found.index + found[0].length);
		})
	);

/** A change that is always the same. */
export const always = (name: string, change: Change): fc.Arbitrary<Change> =>
	fc.constant(named(name, change));

export const applied = (text: string, changes: readonly Change[]): string =>
	changes.reduce((whole, change) => change(whole), text);
