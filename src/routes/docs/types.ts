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

/** A piece of a page, as plain data: the server reads it, the browser only draws it. */
export type Block =
	| { kind: 'heading'; depth: 2 | 3; id: string; text: string }
	| { kind: 'text'; children: Inline[] }
	| { kind: 'list'; ordered: boolean; items: Block[][] }
	| { kind: 'quote'; children: Block[] }
	| { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
	| { kind: 'code'; lang: string; text: string; title?: string }
	/** A file of `examples/`: it runs, and its code stands under it. */
	| { kind: 'example'; name: string; code: string }
	| { kind: 'props'; rows: PropRow[] }
	/** Declarations of types, each to be opened. */
	| { kind: 'types'; types: { name: string; code: string }[] };

/** Where a page stands in the list of pages. */
export type Section = 'Start' | 'Components' | 'On the map' | 'Stories' | 'Recipes' | 'Reference';

export interface PageLink {
	/** What follows `/docs/`; empty for the first page. */
	path: string;
	title: string;
}

export interface DocPage extends PageLink {
	/** One sentence, for search engines and the top of the page. */
	description: string;
	section: Section;
	blocks: Block[];
}
