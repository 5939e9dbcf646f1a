import type { Snippet } from 'svelte';
import type { HTMLAttributes } from 'svelte/elements';

/** Where a quotation was published. */
export interface QuoteSource {
	/** e.g. `Meduza`. */
	name: string;
	/**
	 * Begins with `http:`, `https:` or `mailto:`, or with `#`, `?` or `/` on the page's own site. With any other address
	 * the name has no link.
	 */
	url?: string;
}

/** `short` has the size of a heading, `long` that of reading text. */
export type QuoteLength = 'short' | 'medium' | 'long';

export interface QuoteCardProps extends Omit<
	HTMLAttributes<HTMLElement>,
	'children' | 'dir' | 'lang' | 'role'
> {
	/** The words, without quotation marks. */
	text?: string;
	/** The words where they need markup. */
	children?: Snippet;
	/** Who said it. */
	speaker: string;
	/** What the speaker is, e.g. `press secretary, Rosneft`. */
	role?: string;
	/** Where it was published. */
	source?: QuoteSource;
	/** BCP 47 tag of the words' language where it is not the page's; it also chooses the quotation marks. */
	lang?: string;
	/** The words' direction. @default 'auto': that of the first letter */
	dir?: 'ltr' | 'rtl' | 'auto';
	/** Whether quotation marks are drawn, those of the words' language. @default true */
	marks?: boolean;
	/** The size of the type. @default by the length of `text`; 'medium' without one */
	length?: QuoteLength;
}
