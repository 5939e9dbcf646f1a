/** What a file is, as far as its head tells; the readers of JSON and KML look closer. */
export type FileKind = 'json' | 'gpx' | 'kml' | 'flightradar24-csv' | 'sbs';

/** Message types of an SBS log (BaseStation, port 30003). */
const SBS_LINE = /^\s*(?:MSG|STA|SEL|ID|AIR|CLK)\s*,/i;

/** A log may be cut anywhere: so many lines are looked at. */
const LINES = 20;

/** Finds out what a file is, by its content alone. */
export function sniff(head: string): FileKind | undefined {
	const text = head.trimStart();
	if (/^[[{]/.test(text)) return 'json';
	if (text.startsWith('<')) return rootOf(text);
	const lines = text.split(/\r\n|\n|\r/, LINES);
	if (lines.some((line) => SBS_LINE.test(line))) return 'sbs';
	const columns = (lines[0] ?? '').toLowerCase().split(',');
	const has = (name: string) => columns.some((column) => column.trim().replaceAll('"', '') === name);
	return has('timestamp') && has('position') ? 'flightradar24-csv' : undefined;
}

/** The outermost element, behind declarations and comments. */
function rootOf(text: string): 'gpx' | 'kml' | undefined {
	const bare = text.replace(/<!--.*?-->|<\?.*?\?>/gs, '');
	const root = /<(?:[\w.-]+:)?([a-z][\w.-]*)[\s/>]/i.exec(bare)?.[1];
	return root === 'gpx' || root === 'kml' ? root : undefined;
}
