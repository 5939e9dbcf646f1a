import { decodeEntities, parseTag, XmlError } from './xml-tag.ts';

/** What is told of a document. Names are as written, prefix and all. */
export interface XmlHandler {
	open(name: string, attributes: ReadonlyMap<string, string>, line: number): void;
	/** A piece of an element's text; a long text comes in several. */
	text(text: string): void;
	close(name: string, line: number): void;
}

/** Tags, comments and declarations longer than this are refused, in characters: they would be held in memory. */
const LONGEST = 4_000_000;

/** Files of tracks are ten deep or so. */
const DEEPEST = 500;

/** An entity is never longer: `&#x10FFFF;`. */
const ENTITY = 12;

/**
 * A reader of XML 1.0 that is given a document piece by piece, and holds none of it. It checks that elements close in
 * order, reads the five named entities and numeric ones, and passes declarations over: no entity is ever expanded, and
 * nothing is fetched.
 *
 * @throws {XmlError} where the document is not well-formed
 */
export class XmlReader {
	readonly #handler: XmlHandler;
	readonly #open: string[] = [];
	#rest = '';
	/** How far the rest was searched for the end of what it begins with. */
	#searched = 0;
	#line = 1;
	#hasRoot = false;

	constructor(handler: XmlHandler) {
		this.#handler = handler;
	}

	/** Reads on. */
	write(chunk: string): void {
		this.#rest += chunk;
		// Half of a CR LF waits for the other half.
		const wait = this.#rest.endsWith('\r') ? '\r' : '';
		if (wait) this.#rest = this.#rest.slice(0, -1);
		if (this.#rest.includes('\r')) this.#rest = this.#rest.replace(/\r\n?/g, '\n');
		while (this.#next(false));
		this.#rest += wait;
		if (this.#rest.length > LONGEST) throw new XmlError('a tag or comment that does not end', this.#line);
	}

	/** The document is over. */
	end(): void {
		this.#rest = this.#rest.replace(/\r$/, '\n');
		while (this.#next(true));
		const [last] = this.#open.slice(-1);
		if (this.#rest !== '') throw new XmlError('the file ends inside a tag or comment', this.#line);
		if (last !== undefined) throw new XmlError(`the file ends before </${last}>`, this.#line);
		if (!this.#hasRoot) throw new XmlError('no element', this.#line);
	}

	/** Reads one thing; false where more of the document is needed first. */
	#next(isLast: boolean): boolean {
		const rest = this.#rest;
		if (rest === '') return false;
		if (!rest.startsWith('<')) return this.#text(isLast);
		if (rest.startsWith('<!--')) return this.#until('-->', 4, () => undefined);
		if (rest.startsWith('<![CDATA[')) return this.#until(']]>', 9, (data) => this.#say(data, false));
		if (rest.startsWith('<?')) return this.#until('?>', 2, () => undefined);
		if (rest.startsWith('<!DOCTYPE')) return this.#declaration();
		if (rest.startsWith('<!')) {
			const isHalf = '<![CDATA['.startsWith(rest) || '<!DOCTYPE'.startsWith(rest) || rest === '<!-';
			if (isHalf) return false;
			throw new XmlError('a declaration that is unknown', this.#line);
		}
		if (rest.startsWith('</')) return this.#until('>', 2, (name) => this.#close(name.trimEnd()));
		return this.#tag();
	}

	#text(isLast: boolean): boolean {
		const found = this.#rest.indexOf('<');
		let end = found === -1 ? this.#rest.length : found;
		if (found === -1 && !isLast) {
			// Half of an entity waits for the other half.
			const entity = this.#rest.lastIndexOf('&');
			if (entity !== -1 && !this.#rest.includes(';', entity) && end - entity < ENTITY) end = entity;
		}
		if (end === 0) return false;
		this.#say(this.#rest.slice(0, end), true);
		this.#take(end);
		return true;
	}

	#say(text: string, isMarkup: boolean): void {
		if (this.#open.length > 0) this.#handler.text(isMarkup ? decodeEntities(text, this.#line) : text);
		else if (!isMarkup || text.trim() !== '')
			throw new XmlError('text outside of the root element', this.#line);
	}

	/** Reads what ends with a mark. */
	#until(mark: string, start: number, take: (content: string) => void): boolean {
		const end = this.#rest.indexOf(mark, Math.max(start, this.#searched - mark.length));
		if (end === -1) {
			this.#searched = this.#rest.length;
			return false;
		}
		take(this.#rest.slice(start, end));
		this.#take(end + mark.length);
		return true;
	}

	/** A start tag ends at the first `>` that is not in quotation marks. */
	#tag(): boolean {
		const end = endOf(this.#rest, 1);
		if (end === -1) return false;
		const isEmpty = this.#rest.charAt(end - 1) === '/';
		const { name, attributes } = parseTag(this.#rest.slice(1, isEmpty ? end - 1 : end), this.#line);
		if (this.#open.length === 0 && this.#hasRoot) throw new XmlError(`a second root, <${name}>`, this.#line);
		if (this.#open.length >= DEEPEST) throw new XmlError(`elements ${DEEPEST} deep`, this.#line);
		this.#hasRoot = true;
		this.#open.push(name);
		this.#handler.open(name, attributes, this.#line);
		if (isEmpty) this.#close(name);
		this.#take(end + 1);
		return true;
	}

	#close(name: string): void {
		const open = this.#open.pop();
		if (open !== name) {
			throw new XmlError(`</${name}> closes ${open === undefined ? 'nothing' : `<${open}>`}`, this.#line);
		}
		this.#handler.close(name, this.#line);
	}

	/** Passes a document type over, with the declarations inside. */
	#declaration(): boolean {
		if (this.#hasRoot) throw new XmlError('a document type inside the document', this.#line);
		const end = endOf(this.#rest, 9, true);
		if (end === -1) return false;
		this.#take(end + 1);
		return true;
	}

	#take(length: number): void {
		for (let at = this.#rest.indexOf('\n'); at !== -1 && at < length; at = this.#rest.indexOf('\n', at + 1))
			this.#line++;
		this.#rest = this.#rest.slice(length);
		this.#searched = 0;
	}
}

/** The place of the `>` that ends a tag, or with brackets a document type; -1 where it is not there yet. */
function endOf(text: string, start: number, hasBrackets = false): number {
	let depth = 0;
	for (let at = start; at < text.length; at++) {
		const character = text.charAt(at);
		if (character === '"' || character === "'") {
			at = text.indexOf(character, at + 1);
			if (at === -1) return -1;
		} else if (hasBrackets && text.startsWith('<!--', at)) {
			at = text.indexOf('-->', at + 4) + 2;
			if (at === 1) return -1;
		} else if (hasBrackets && character === '[') depth++;
		else if (hasBrackets && character === ']') depth--;
		else if (character === '>' && depth <= 0) return at;
	}
	return -1;
}
