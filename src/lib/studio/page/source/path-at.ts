import type { EditPath } from '../../../edit/index.ts';

/** A place in the text of a file, as far as it is written: also while a line is not whole. */
export interface TextPlace {
	/** Of a name, where its holder stands; of a value, where it stands itself. */
	path: EditPath;
	/** Whether a name is written there, a value, or words over several lines. */
	kind: 'name' | 'value' | 'words';
	/** What is written of it. */
	written: string;
}

/** A name or an item that is open at a line, and its column. */
interface Open {
	column: number;
	key: string | number;
}

const NAME = /^(?:"([^"]*)"|'([^']*)'|([^\s"'#{}[\],&*!|>%@`-][^#:{}[\]]*?|-[^\s:]+))\s*:(?=\s|$)/;
const BLOCK = /^[|>][-+\d]*\s*(?:#.*)?$/;

/** Finds where in a story file a position of its text is. */
export function pathAt(text: string, offset: number): TextPlace {
	const lines = text.slice(0, offset).split(/\r\n?|\n/);
	const open: Open[] = [];
	/** The column of the name whose words go on over several lines. */
	let block: number | undefined;
	for (const [index, line] of lines.entries()) {
		const isLast = index === lines.length - 1;
		const indent = /^ */.exec(line)![0].length;
		const isBlank = /^\s*(?:#.*)?$/.test(line);
		if (block !== undefined && (isBlank ? !isLast || indent > block : indent > block)) {
			if (isLast) return { path: pathOf(open), kind: 'words', written: line.trim() };
			continue;
		}
		if (isBlank && !isLast) continue;
		block = undefined;
		const place = readLine(line, indent, open);
		if (isLast) return place;
		if (place.kind === 'value' && BLOCK.test(place.written)) block = open.at(-1)?.column ?? indent;
	}
	return { path: [], kind: 'name', written: '' };
}

const pathOf = (open: readonly Open[]): EditPath => open.map(({ key }) => key);

/** Goes on by a line. */
function readLine(line: string, indent: number, open: Open[]): TextPlace {
	let [column, rest] = [indent, line.slice(indent)];
	for (let dash = /^-(?: +|$)/.exec(rest); dash; dash = /^-(?: +|$)/.exec(rest)) {
		openItem(column, open);
		column += dash[0].length;
		rest = rest.slice(dash[0].length);
	}
	const name = NAME.exec(rest);
	if (name) {
		closeTo(column, open);
		open.push({ column, key: name[1] ?? name[2] ?? name[3]! });
		return inFlow(rest.slice(name[0].length).trimStart(), pathOf(open));
	}
	closeTo(column, open);
	const holder = pathOf(open);
	if (/^[[{]/.test(rest)) return inFlow(rest, holder);
	return { path: holder, kind: 'name', written: rest };
}

/** Closes what a line at a column does not belong to. */
function closeTo(column: number, open: Open[]): void {
	while (open.length > 0 && open.at(-1)!.column >= column) open.pop();
}

/** An item of a list begins: it may stand as far to the left as the list's name. */
function openItem(column: number, open: Open[]): void {
	while (open.length > 0 && open.at(-1)!.column > column) open.pop();
	const last = open.at(-1);
	if (last && last.column === column && typeof last.key === 'number') last.key++;
	else open.push({ column, key: 0 });
}

/** Goes into what stands in brackets and braces on one line. */
function inFlow(rest: string, path: EditPath): TextPlace {
	const inside: { isList: boolean; key: string | number | undefined }[] = [];
	let word = '';
	for (const [, quoted, sign = ''] of rest.matchAll(/("[^"]*"?|'[^']*'?)|([\s\S])/g)) {
		const top = inside.at(-1);
		if (quoted !== undefined) word += quoted;
		else if ((sign === '{' || sign === '[') && word.trim() === '') {
			inside.push({ isList: sign === '[', key: sign === '[' ? 0 : undefined });
			word = '';
		} else if (top && sign === ',') {
			top.key = top.isList ? Number(top.key) + 1 : undefined;
			word = '';
		} else if (top && (sign === '}' || sign === ']')) {
			inside.pop();
			word = '';
		} else if (top && !top.isList && top.key === undefined && sign === ':') {
			top.key = word.trim().replace(/^["']|["']$/g, '');
			word = '';
		} else word += sign;
	}
	const keys = inside.flatMap(({ key }) => (key === undefined ? [] : [key]));
	const last = inside.at(-1);
	const kind = last && !last.isList && last.key === undefined ? 'name' : 'value';
	return { path: [...path, ...keys], kind, written: word.trim() };
}
