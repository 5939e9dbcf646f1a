import { parse, type Options, type Token } from 'acorn';
import { importFault } from './fault.ts';
import { positionsIn, type Data, type Position } from './data.ts';
import { dataOf, objectsIn } from './script-values.ts';

/** Brackets within brackets; a configuration has about six. Many more would exhaust the parser's stack. */
const DEEPEST = 200;

/** Put before an object that is a whole file, as in JSON, to make a statement of it. */
const NAME = 'file=';

class TooDeep extends Error {}

/**
 * Reads the objects that a script names, exports or assigns, or the one that a JSON file is. It parses the script and
 * never runs it: a value that would have to be run is `code` in the data.
 *
 * @param text with `\n` at the end of lines
 * @throws {ImportFault} contrail-513 for a syntax error, contrail-514 for too deep a nesting
 */
export function readScript(text: string, file: string): Data[] {
	const prefix = /^\s*[[{]/.test(text) ? NAME : '';
	const positionIn = positionsIn(text);
	const positionAt = (offset: number) =>
		positionIn(Math.min(text.length, Math.max(0, offset - prefix.length)));
	let read = 0;
	let depth = 0;
	const onToken = ({ type: { label }, start }: Token): void => {
		read = start;
		if (/^(\[|\{|\(|\$\{)$/.test(label)) depth++;
		else if (/^[\])}]$/.test(label)) depth--;
		if (depth > DEEPEST) throw new TooDeep();
	};
	try {
		const { body } = parse(prefix + text, { ...OPTIONS, onToken });
		return objectsIn(body).map((object) => dataOf(object, { positionAt, code: prefix + text }));
	} catch (error) {
		if (error instanceof TooDeep || error instanceof RangeError) {
			throw importFault(514, [placeOf(file, positionAt(read))], error);
		}
		const { message, pos } = error as SyntaxError & { pos?: number };
		if (pos === undefined) throw error;
		if (/stack/.test(message)) throw importFault(514, [placeOf(file, positionAt(pos))], error);
		const cause = message.replace(/ \(\d+:\d+\)$/, '');
		throw importFault(
			513,
			[placeOf(file, positionAt(pos)), cause.charAt(0).toLowerCase() + cause.slice(1)],
			error
		);
	}
}

/** Scripts are read as modules, and with what Node allows in other ones. */
const OPTIONS: Options = {
	ecmaVersion: 'latest',
	sourceType: 'module',
	allowReturnOutsideFunction: true,
	allowImportExportEverywhere: true
};

const placeOf = (file: string, { line, column }: Required<Position>): string => `${file}:${line}:${column}`;
