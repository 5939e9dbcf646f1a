/** The attributes of `<contrail-quote>`. */
export interface QuoteElementProps {
	text: string;
	speaker: string;
	speakerRole?: string;
	sourceName?: string;
	/** http, https or mailto. */
	sourceUrl?: string;
	/** BCP 47 tag of the words' language. */
	lang?: string;
}
