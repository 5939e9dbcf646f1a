import type { HTMLAttributes } from 'svelte/elements';
import type { LayerRows } from '../data/types.ts';

export interface LayerTableProps extends LayerRows, Omit<HTMLAttributes<HTMLElement>, 'title'> {
	/** The heads of the columns of `value`, where they are not its names. */
	heads?: readonly string[];
	/**
	 * The head of the column with the names.
	 * @default 'Name'
	 */
	nameHead?: string;
	/**
	 * What stands where a number is missing.
	 * @default 'No data'
	 */
	missing?: string;
}
