import type { Options } from 'minisearch';

/** A section of a page. */
export interface SearchRow {
	/** What follows `/docs/`, with the section's `#id`. */
	id: string;
	/** The section's heading; of a page's first one, the page's title. */
	title: string;
	/** The title of its page. */
	page: string;
	text: string;
}

/** How the index is made on the server and read in the browser: both must agree. */
export const indexOptions: Options<SearchRow> = {
	fields: ['title', 'page', 'text'],
	storeFields: ['title', 'page'],
	searchOptions: {
		prefix: true,
		fuzzy: 0.15,
		boost: { title: 4, page: 2 },
		combineWith: 'AND',
		// Every page of a component has these lists; what explains a word goes before what mentions it.
		boostDocument: (id: string) => (/#(types|styling)$/.test(id) ? 0.2 : 1)
	}
};
