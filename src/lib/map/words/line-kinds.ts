/** What a line without a name is called, by what it is. */
export const lineKinds = {
	sea: 'Sea route',
	road: 'Road',
	rail: 'Railway',
	pipeline: 'Pipeline',
	border: 'Border',
	path: 'Path'
};
