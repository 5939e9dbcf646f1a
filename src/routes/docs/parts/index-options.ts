import type { Options } from 'minisearch';

/** A section of a page. */
export interface SearchRow {
	/** The path after `/docs/`, with the section's `#id`. */
	id: string;
	/** The section's heading; for the first section the page's title. */
	title: string;
	/** The title of its page. */
	page: string;
	text: string;
}

/** The options with which the server makes the index and the browser reads it; both need the same. */
export const indexOptions: Options<SearchRow> = {
	fields: ['title', 'page', 'text'],
	storeFields: ['title', 'page'],
	searchOptions: {
		prefix: true,
		fuzzy: 0.15,
		boost: { title: 4, page: 2 },
		combineWith: 'AND',
		// Every component page has these lists, which mention words that other sections explain.
		boostDocument: (id: string) => (/#(types|styling)$/.test(id) ? 0.2 : 1)
	}
};
