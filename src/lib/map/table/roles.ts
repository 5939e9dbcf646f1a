/** The roles of a table's elements in words: Safari forgets those of HTML where CSS makes blocks of rows. */
export const ROLES = {
	table: 'table',
	group: 'rowgroup',
	row: 'row',
	head: 'columnheader',
	name: 'rowheader',
	cell: 'cell'
} as const;
