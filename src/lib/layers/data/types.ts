/** A row of data: its columns by their names. Numbers may be written as text, as a CSV file has them. */
export type Row = Readonly<Record<string, unknown>>;

/** Areas as GeoJSON (RFC 7946). What is no Polygon and no MultiPolygon is left out. */
export interface Areas {
	readonly features: readonly {
		readonly id?: string | number;
		readonly properties?: Row | null;
		readonly geometry: { readonly type: string; readonly coordinates?: unknown } | null;
	}[];
}

/** Rows, and which of their columns are shown. */
export interface LayerRows {
	/** What the numbers say, with their unit: `People per km²`. The head of the legend and of the table. */
	title: string;
	rows: readonly Row[];
	/**
	 * The column that names a row among all others: of an area the same as the area's `id`.
	 * @default 'id'
	 */
	key?: string;
	/**
	 * The column with the name for readers; the key where a row has none.
	 * @default 'name'
	 */
	name?: string;
	/** The column with the numbers; or several, e.g. one for each year, in the order in which `progress` goes through them. */
	value: string | readonly string[];
	/** How numbers are written. */
	format?: Intl.NumberFormatOptions;
	/**
	 * The language in which numbers are written.
	 * @default 'en'
	 */
	locale?: string;
}
