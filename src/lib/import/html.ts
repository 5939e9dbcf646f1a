import { Parser } from 'htmlparser2';
import type { Position, SourceText } from './data.ts';
import { elementOf } from './html-elements.ts';
import { ProseBuilder, type Prose } from './prose.ts';
import { quoted, type Warnings } from './warnings.ts';

/** The longest text that is read, in characters; a step of a story has at most 4000. */
const LONGEST_SOURCE = 100_000;

/** Reads HTML into restricted Markdown: emphasis, strong, links, lists and line breaks; it warns about all else. */
export function htmlProse(source: SourceText, warnings: Warnings): Prose {
	const builder = new ProseBuilder(warnings);
	const { text, positionAt } = cleaned(source, warnings);
	const reader = new HtmlReader(builder, warnings);
	reader.read(text, positionAt);
	reader.end();
	return builder.finish();
}

/** A text without what no page may show; an overlong one becomes empty, with a warning. */
export function cleaned({ text, positionAt }: SourceText, warnings: Warnings): SourceText {
	const start = positionAt(0);
	if (text.length <= LONGEST_SOURCE) return { text: warnings.clean(text, start), positionAt };
	const what = `a text of ${text.length} characters was left out: ${quoted(text.slice(0, 1000))}`;
	warnings.add(start, what, `At most ${LONGEST_SOURCE} are read; a step has at most 4000.`);
	return { text: '', positionAt };
}

/** Passes HTML to a builder as browsers read it; a tag that does not end is text. It may come in several pieces. */
export class HtmlReader {
	readonly #parser: Parser;
	#positionAt: SourceText['positionAt'] = () => ({ line: 1 });
	/** The number of characters before the current piece. */
	#before = 0;
	/** The number of characters of which the parser has made something. */
	#done = 0;
	#written = '';
	/** The open element whose content is no text, and the elements of its name that are open in it. */
	#skipped: { name: string; depth: number } | undefined;

	constructor(builder: ProseBuilder, warnings: Warnings) {
		this.#parser = new Parser({
			onopentag: (name, attributes) => {
				const position = this.#advance();
				if (this.#skipped) {
					if (this.#skipped.name === name) this.#skipped.depth++;
					return;
				}
				const element = elementOf(name);
				element.open?.({ name, attributes, position, builder, warnings });
				if (element.hidesContent) this.#skipped = { name, depth: 1 };
			},
			onclosetag: (name) => {
				const position = this.#advance();
				if (!this.#skipped) elementOf(name).close?.({ name, attributes: {}, position, builder, warnings });
				else if (this.#skipped.name === name && --this.#skipped.depth === 0) this.#skipped = undefined;
			},
			ontext: (text) => {
				const position = this.#advance();
				if (!this.#skipped) builder.text(text, position);
			},
			oncomment: () => void this.#advance(),
			onprocessinginstruction: () => void this.#advance(),
			onend: () => {
				// What is left is a tag without an end.
				const rest = this.#written.slice(this.#done);
				if (rest !== '' && !this.#skipped) builder.text(rest, this.#positionAt(this.#done - this.#before));
			}
		});
	}

	/** True inside an element whose content is no text. */
	get isSkipping(): boolean {
		return this.#skipped !== undefined;
	}

	read(html: string, positionAt: SourceText['positionAt']): void {
		this.#before = this.#written.length;
		this.#written += html;
		this.#positionAt = positionAt;
		this.#parser.write(html);
		// An end tag without a beginning has no event.
		this.#done = Math.max(this.#done, this.#parser.endIndex + 1);
	}

	/** Ends the HTML: elements that are open are closed. */
	end(): void {
		this.#parser.end();
	}

	/** Takes note that the parser has read up to here, and returns where the piece began. */
	#advance(): Position {
		const { startIndex, endIndex } = this.#parser;
		this.#done = Math.max(this.#done, endIndex + 1);
		return this.#positionAt(Math.max(0, startIndex - this.#before));
	}
}
