import { trackError } from './errors.ts';
import { XmlReader } from './xml.ts';
import { XmlError } from './xml-tag.ts';

/** An element, when it starts or ends. Names are without their prefix: `gx:Track` is `Track`. */
export interface XmlElement {
	parent: string;
	attributes: ReadonlyMap<string, string>;
	/** Its own text, not that of its children; empty when it starts. */
	text: string;
	/** The line on which it starts. */
	line: number;
}

export type XmlHandlers = Readonly<Record<string, (element: XmlElement) => void>>;

/** No field of a track is longer. Coordinates of a line can be, and are no record. */
const KEPT = 65_536;

/** Reads XML as it streams in, and calls what is asked for by element's name. */
export async function readXml(
	chunks: AsyncIterable<string>,
	file: string,
	start: XmlHandlers,
	end: XmlHandlers
): Promise<void> {
	const stack: (XmlElement & { name: string })[] = [];
	const reader = new XmlReader({
		open(written, attributes, line) {
			const name = written.slice(written.indexOf(':') + 1);
			const element = { name, parent: stack.at(-1)?.name ?? '', attributes, text: '', line };
			stack.push(element);
			if (Object.hasOwn(start, name)) start[name]?.(element);
		},
		text(text) {
			const element = stack.at(-1);
			if (element && element.text.length < KEPT && Object.hasOwn(end, element.name)) element.text += text;
		},
		close() {
			const element = stack.pop();
			if (element && Object.hasOwn(end, element.name)) end[element.name]?.(element);
		}
	});
	try {
		for await (const chunk of chunks) reader.write(chunk);
		reader.end();
	} catch (error) {
		if (!(error instanceof XmlError)) throw error;
		throw trackError(154, [file, `line ${error.line}, ${error.message}`], error);
	}
}
