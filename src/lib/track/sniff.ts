import { headOf, unwrapped } from './csv.ts';

/** A file's type, as far as its head shows it; the readers of JSON and KML find the format. */
export type FileType = 'json' | 'gpx' | 'kml' | 'flightradar24-csv' | 'sbs';

/** Message types of an SBS log (BaseStation, port 30003). */
const SBS_LINE = /^\s*(?:MSG|STA|SEL|ID|AIR|CLK)\s*,/i;

/** A log may begin in the middle of a line, and a CSV may have lines before its head: this many lines are searched. */
const LINES = 20;

/** Finds a file's type by its content alone. */
export function sniff(head: string): FileType | undefined {
	const text = head.trimStart();
	if (/^[[{]/.test(text)) return 'json';
	if (text.startsWith('<')) return rootOf(text);
	const lines = text.split(/\r\n|\n|\r/, LINES);
	if (lines.some((line) => SBS_LINE.test(line))) return 'sbs';
	return lines.some((line) => headOf(unwrapped(line))) ? 'flightradar24-csv' : undefined;
}

/** The outermost element, after declarations and comments. */
function rootOf(text: string): 'gpx' | 'kml' | undefined {
	const bare = text.replace(/<!--.*?-->|<\?.*?\?>/gs, '');
	const root = /<(?:[\w.-]+:)?([a-z][\w.-]*)[\s/>]/i.exec(bare)?.[1];
	return root === 'gpx' || root === 'kml' ? root : undefined;
}
