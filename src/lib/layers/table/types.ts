import type { HTMLAttributes } from 'svelte/elements';
import type { LayerRows } from '../data/types.ts';

export interface LayerTableProps extends Omit<LayerRows, 'name'>, Omit<HTMLAttributes<HTMLElement>, 'title'> {
	/**
	 * The column with the name for readers; several for a flow: `['from', 'to']`. The key where a row has none.
	 * @default 'name'
	 */
	name?: string | readonly string[];
	/** The heads of the columns of `value`, where they are not its names. */
	heads?: readonly string[];
	/**
	 * The head of the column with the names, or of each of them.
	 * @default 'Name'
	 */
	nameHead?: string | readonly string[];
	/**
	 * What stands where a number is missing.
	 * @default 'No data'
	 */
	missing?: string;
}
