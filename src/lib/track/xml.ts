import { SaxesParser } from 'saxes';
import { trackError } from './errors.ts';

/** An element, when it starts or ends. Names are without their prefix: `gx:Track` is `Track`. */
export interface XmlElement {
	name: string;
	/** The name of the element around it. */
	parent: string;
	attributes: Readonly<Record<string, string>>;
	/** Its own text, not that of its children; empty when it starts. */
	text: string;
	/** The line on which it starts. */
	line: number;
}

export type XmlHandlers = Readonly<Record<string, (element: XmlElement) => void>>;

/** The characters of an element's text that are kept. No field of a recorded position is longer. */
const KEPT = 65_536;

/** Elements may stand in each other this deep. */
const DEEPEST = 500;

/** The parser holds a comment, a tag or a text until its end; a file in which one is longer than this is refused. */
const LONGEST = 20_000_000;

/** A fault of the document, at the parser's position. */
class XmlFault extends Error {}

/**
 * Reads XML as it streams in, and calls the handlers of the elements that start and end. The parser (saxes) expands no
 * entity of the document's own, and fetches nothing.
 *
 * @param file the file's name, for errors
 * @throws {TrackError} where the document is not well-formed
 */
export async function readXml(
	chunks: AsyncIterable<string>,
	file: string,
	start: XmlHandlers,
	end: XmlHandlers
): Promise<void> {
	const stack: XmlElement[] = [];
	const parser = new SaxesParser();
	let latest = positionOf(parser);
	let closed: XmlElement | undefined;
	const addText = (text: string): void => {
		const element = stack.at(-1);
		if (element && Object.hasOwn(end, element.name))
			element.text += text.slice(0, KEPT - element.text.length);
	};
	parser.on('error', ({ message }) => {
		throw new XmlFault(message);
	});
	parser.on('opentagstart', ({ name: written, attributes }) => {
		if (stack.length === DEEPEST) throw new XmlFault(`elements ${DEEPEST} deep`);
		const name = written.slice(written.indexOf(':') + 1);
		stack.push({
			name,
			parent: stack.at(-1)?.name ?? '',
			attributes: attributes as Record<string, string>,
			text: '',
			line: parser.line
		});
	});
	parser.on('opentag', () => {
		const element = stack.at(-1);
		latest = positionOf(parser);
		if (element && Object.hasOwn(start, element.name)) start[element.name]?.(element);
	});
	parser.on('text', addText);
	parser.on('cdata', addText);
	parser.on('closetag', () => {
		const element = stack.pop();
		closed = element;
		latest = positionOf(parser);
		if (element && Object.hasOwn(end, element.name)) end[element.name]?.(element);
	});
	try {
		for await (const chunk of chunks) {
			parser.write(chunk);
			if (parser.position - latest.position > LONGEST)
				throw new XmlFault('a tag, text or comment that does not end');
		}
		parser.close();
	} catch (error) {
		if (!(error instanceof XmlFault)) throw error;
		throw trackError(154, [file, describe(error.message, closed, latest)], error);
	}
}

interface Position {
	position: number;
	line: number;
	column: number;
}

const positionOf = ({ position, line, column }: Position): Position => ({ position, line, column });

/**
 * A fault with its line and column. The parser writes them before its message, as in `2:9: unclosed tag: trk.`. Where it
 * does not, or where they depend on the pieces in which the file came (for text outside of the root element), the end of
 * the last tag is the place. The parser closes an element before it says that the tag was another's.
 */
function describe(message: string, closed: XmlElement | undefined, latest: Position): string {
	const [, line, column, text = message] = /^(\d+):(\d+): (.*?)\.?$/s.exec(message) ?? [];
	const own = line && !text.includes('outside of root') ? { line, column } : latest;
	const what = closed && text === 'unexpected close tag' ? `${text} where </${closed.name}> belongs` : text;
	return `line ${own.line}, column ${own.column}: ${what}`;
}
