/** A piece of running text. */
export type Inline =
	| string
	| { kind: 'code'; text: string }
	| { kind: 'strong' | 'em'; children: Inline[] }
	/** An address of this site begins with `/` or `#`. */
	| { kind: 'link'; href: string; children: Inline[] };

/** A prop, an event or a snippet. */
export interface PropRow {
	name: string;
	type: string;
	doc: Inline[];
	required: boolean;
	default?: string;
	bindable?: boolean;
}

/** The colours that code has beside that of plain text. */
export type Tone = 'comment' | 'constant' | 'function' | 'keyword' | 'string';

/** A piece of code: plain, or with its tone. */
export type Token = string | [tone: Tone, text: string];

export type HighlightedCode = readonly Token[];

/**
 * A part of a page, as plain data: the server reads it, the browser draws it. Its code is text in the pages that the
 * server reads, and tokens in the page that it sends.
 */
export type Block<Code = string> =
	| { kind: 'heading'; depth: 2 | 3; id: string; text: string }
	| { kind: 'text'; children: Inline[] }
	| { kind: 'list'; ordered: boolean; items: Block<Code>[][] }
	| { kind: 'quote'; children: Block<Code>[] }
	| { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
	| { kind: 'code'; lang: string; code: Code; title?: string }
	/** A file of `examples/`: the page runs it and shows its code. */
	| { kind: 'example'; name: string; code: Code }
	| { kind: 'props'; rows: PropRow[] }
	/** Declarations of types, each folded away until the reader opens it. */
	| { kind: 'types'; types: { name: string; code: Code }[] };

/** Where a page stands in the list of pages. */
export type Section =
	| 'Start'
	| 'Scrolling and words'
	| 'On the map'
	| 'Data on the map'
	| 'Charts'
	| 'Pictures'
	| 'Stories'
	| 'Recipes'
	| 'Reference';

export interface PageLink {
	/** What follows `/docs/`; empty for the first page. */
	path: string;
	title: string;
}

export interface DocPage<Code = string> extends PageLink {
	/** One sentence, for search engines and the top of the page. */
	description: string;
	section: Section;
	blocks: Block<Code>[];
}
