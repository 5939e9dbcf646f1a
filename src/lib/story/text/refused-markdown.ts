import type { Nodes } from 'mdast';

/** What Markdown has and a story has not, by mdast's names. */
export const refused: Partial<Record<Nodes['type'], [what: string, hint: string]>> = {
	heading: ['a heading', 'Use the title of a chapter; write \\# for a plain #.'],
	thematicBreak: ['a rule', 'Remove it, or make two steps of the text.'],
	blockquote: ['a quotation in Markdown', 'Use the step’s "quote", or put a backslash before the >.'],
	code: ['code', 'Indent the text no deeper than the lines around it, and use no ``` fences.'],
	inlineCode: ['code', 'Use *emphasis* instead of `backquotes`.'],
	html: ['HTML', 'Use *emphasis*, **strong**, [a link](https://…) or a list; write \\< for a plain <.'],
	image: ['an image', 'Pictures have no place in the text: use the step’s "image".'],
	imageReference: ['an image', 'Pictures have no place in the text: use the step’s "image".'],
	linkReference: ['a link by reference', 'Write [words](https://…).'],
	definition: ['a link’s definition', 'Write [words](https://…) where the link stands.']
};

export const footnote = ['a footnote', 'List what it says under "sources", by the same id.'] as const;

/** What looks like Markdown and is none: readers would see it as it is written. */
export const leftovers: [pattern: RegExp, hint: string][] = [
	[/\*\*/, 'Strong words have the stars right at their ends, without spaces: **words**.'],
	[
		/\]\(|\[[^\]]*\] \(/,
		'A link is [words](https://…), without spaces between the brackets or in the address.'
	],
	[/\[\^[^\]]*\]/, 'A note is [^its-id], with the id of one of the "sources".'],
	[/<\/?[a-z]+/i, 'HTML is not read.']
];
