import type { Position } from './data.ts';
import type { ProseBuilder } from './prose.ts';
import { quoted, type Warnings } from './warnings.ts';

/** A tag as it is read, and what the text is built with. */
interface Tag {
	name: string;
	attributes: Readonly<Record<string, string>>;
	position: Position;
	builder: ProseBuilder;
	warnings: Warnings;
}

/** What an element does to a text at its beginning and at its end. */
interface Element {
	open?: (tag: Tag) => void;
	close?: (tag: Tag) => void;
	/** Its content is no text to read. */
	hidesContent?: boolean;
}

const MARKS = 'emphasis, strong, links, lists, line breaks';

/** Elements whose content is no text to read. */
const HIDDEN =
	/^(script|style|svg|iframe|object|video|audio|canvas|template|noscript|textarea|select|math|head)$/;
/** Elements without content that leave nothing. */
const VOID = /^(embed|input|button|source|track|link|meta|base|hr)$/;
/** Blocks that mean no more than that a line ends. */
const BLOCK = /^(p|div|section|article|main|header|footer|figure|figcaption|address|dl|dt|dd|html|body)$/;
/** Blocks whose words stay while their meaning is lost. */
const LOST_BLOCK =
	/^(blockquote|pre|table|thead|tbody|tfoot|tr|td|th|caption|details|summary|form|aside|nav)$/;

const marked = (mark: 'em' | 'strong'): Element => ({
	open: ({ builder }) => builder.mark(mark, 1),
	close: ({ builder }) => builder.mark(mark, -1)
});

const list = (type: 'ul' | 'ol'): Element => ({
	open: ({ builder, position }) => builder.listStart(type, position),
	close: ({ builder }) => builder.listEnd()
});

const endLine = ({ builder, position }: Tag): void => builder.end(position);

const heading: Element = {
	open: ({ name, builder, position, warnings }) => {
		builder.end(position);
		builder.mark('strong', 1);
		warnings.add(
			position,
			`a heading (<${name}>) inside a text became strong words`,
			'Headings stand over chapters.'
		);
	},
	close: ({ builder, position }) => {
		builder.end(position);
		builder.mark('strong', -1);
	}
};

const ELEMENTS: Readonly<Record<string, Element>> = {
	...Object.fromEntries(['em', 'i', 'cite', 'dfn'].map((name) => [name, marked('em')])),
	...Object.fromEntries(['strong', 'b'].map((name) => [name, marked('strong')])),
	...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, heading])),
	ul: list('ul'),
	ol: list('ol'),
	li: { open: ({ builder, position }) => builder.item(position) },
	br: { open: ({ builder, position }) => builder.br(position) },
	a: {
		open: ({ attributes, builder, position }) => builder.link(attributes['href'], position),
		close: ({ builder }) => builder.link()
	},
	img: {
		open: ({ attributes: { src = '', alt, width, height }, builder, position }) =>
			builder.picture({
				src,
				position,
				...(alt && { alt }),
				...(width && { width: Number(width) }),
				...(height && { height: Number(height) })
			})
	}
};

/** What an element of a name does; an unknown one leaves its words, with a warning. */
export function elementOf(name: string): Element {
	if (Object.hasOwn(ELEMENTS, name)) return ELEMENTS[name]!;
	if (BLOCK.test(name)) return { open: endLine, close: endLine };
	if (HIDDEN.test(name)) return { open: warnOfLoss, hidesContent: true };
	if (VOID.test(name)) return { open: warnOfLoss };
	if (!LOST_BLOCK.test(name)) return { open: warnOfMeaning };
	return {
		open: (tag) => {
			endLine(tag);
			warnOfMeaning(tag);
		},
		close: endLine
	};
}

function warnOfLoss({ name, attributes: { src }, position, warnings }: Tag): void {
	const what = `<${name}>${src ? ` of ${quoted(src)}` : ''} was left out`;
	warnings.add(position, what, `A text is words alone: ${MARKS}.`);
}

function warnOfMeaning({ name, position, warnings }: Tag): void {
	warnings.add(position, `<${name}> was left out, its words stay`, `A text has ${MARKS}.`);
}
