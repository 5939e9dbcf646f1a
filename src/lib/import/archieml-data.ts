import { readLine, type Line } from './archieml-lines.ts';
import { textAt, textFrom, type Data, type Field, type RecordData } from './data.ts';
import { quoted, type Warnings } from './warnings.ts';

type ListData = Extract<Data, { kind: 'list' }>;

/** An open list or record. */
interface Scope {
	list?: ListData;
	/** The kind of its items, which the first one decides. */
	holds?: 'texts' | 'records' | 'freeform';
	/** The key whose return begins a new record of the list. */
	firstKey?: string;
	isFreeform: boolean;
	/** The record to which keys belong once it is closed. */
	outer: RecordData;
}

/** A value that may go on, line by line, until `:end`. */
interface Open {
	line: number;
	first: string;
	put: (value: Data) => void;
}

const LOOSE_TEXT = 'ArchieML reads text after a "key:", and over several lines only up to an ":end".';

/**
 * Reads ArchieML (archieml.org) with the line of every value. It warns about what other readers skip without a word: text
 * that belongs to no key, and the parts that the file asks to skip.
 */
export function readArchieData(text: string, warnings: Warnings): RecordData {
	const parser = new ArchieParser(warnings);
	for (const [index, line] of text.split('\n').entries()) if (!parser.read(line, index + 1)) break;
	parser.flush();
	return parser.data;
}

const record = (line: number): RecordData => ({ kind: 'record', position: { line }, fields: new Map() });

const fieldAt = (line: number, text: string): Field => ({
	position: { line },
	value: textAt({ line }, text)
});

class ArchieParser {
	readonly data: RecordData = record(1);
	readonly #warnings: Warnings;
	#scope = this.data;
	#stack: Scope[] = [];
	#inner: Scope | undefined;
	#open: Open | undefined;
	/** Lines that belong to the open value if an `:end` follows. */
	#more: string[] = [];
	#moreLine = 0;
	#isSkipping = false;

	constructor(warnings: Warnings) {
		this.#warnings = warnings;
	}

	/** Reads a line; false if the file ends the text there. */
	read(text: string, line: number): boolean {
		const { command, pair, item, scope } = readLine(text);
		const { holds, list, isFreeform } = this.#inner ?? {};
		if (command) return this.#command(command, line);
		if (this.#isSkipping) return true;
		if (pair && holds !== 'texts') this.#pair(pair, line);
		else if (item !== undefined && list && !isFreeform && holds !== 'records') this.#item(item, line, list);
		else if (scope) this.#openScope(scope, line);
		else if (isFreeform && list && text.trim() !== '') {
			const paragraph = record(line);
			paragraph.fields.set('type', fieldAt(line, 'text'));
			paragraph.fields.set('value', fieldAt(line, text.trim()));
			list.items.push(paragraph);
		} else {
			if (this.#more.length === 0) this.#moreLine = line;
			this.#more.push(text);
		}
		return true;
	}

	/** Closes the open value; lines without an `:end` after them are no part of it. */
	flush(): void {
		const first = this.#more.findIndex((line) => line.trim() !== '');
		if (first !== -1) {
			const what = `text was left out: ${quoted(this.#more.join(' '))}`;
			this.#warnings.add({ line: this.#moreLine + first }, what, LOOSE_TEXT);
		}
		this.#more = [];
		this.#open = undefined;
	}

	#command(command: NonNullable<Line['command']>, line: number): boolean {
		if (this.#isSkipping && command !== 'endskip' && command !== 'ignore') return true;
		if (command === 'end') this.#end();
		this.flush();
		if (command === 'skip') {
			this.#isSkipping = true;
			this.#warnings.add(
				{ line },
				'what follows ":skip" was left out',
				'The file asks for it, up to ":endskip".'
			);
		}
		if (command === 'endskip') this.#isSkipping = false;
		if (command !== 'ignore') return true;
		this.#warnings.add({ line }, 'what follows ":ignore" was left out', 'The file asks for it.');
		return false;
	}

	#end(): void {
		const open = this.#open;
		if (!open) return;
		const isEmpty = open.first.trim() === '';
		const more = [...(isEmpty ? [] : ['']), ...this.#more].join('\n').replace(/^([^\S\n]*)\\/gm, '$1');
		open.put(textFrom(isEmpty ? open.line + 1 : open.line, (open.first.trimStart() + more).trimEnd()));
		this.#more = [];
	}

	#pair({ key, value }: NonNullable<Line['pair']>, line: number): void {
		this.flush();
		this.#nextRecord(key, line);
		const scope = this.#inner?.isFreeform ? this.#scope : this.#within(this.#scope, key, line);
		const name = this.#inner?.isFreeform ? 'value' : lastOf(key);
		this.#begin(value, line, (data) => scope.fields.set(name, { position: { line }, value: data }));
	}

	#item(value: string, line: number, list: ListData): void {
		this.flush();
		this.#inner!.holds = 'texts';
		const index = list.items.length;
		this.#begin(value, line, (data) => (list.items[index] = data));
	}

	#begin(first: string, line: number, put: Open['put']): void {
		put(textAt({ line }, first.trim()));
		this.#open = { line, first: first.trimStart(), put };
	}

	/** Begins the next record of a list if the current one has the key already. */
	#nextRecord(key: string, line: number): void {
		const inner = this.#inner;
		if (!inner?.list || inner.holds === 'texts') return;
		inner.holds ??= 'records';
		if (inner.firstKey === undefined || inner.firstKey === key)
			inner.list.items.push((this.#scope = record(line)));
		if (inner.isFreeform) this.#scope.fields.set('type', fieldAt(line, key));
		else inner.firstKey ??= key;
	}

	#openScope({ isList, flags, key }: NonNullable<Line['scope']>, line: number): void {
		this.flush();
		if (key === '') {
			this.#scope = this.#stack.pop()?.outer ?? this.data;
			this.#inner = this.#stack.at(-1);
			return;
		}
		const isNested = flags.includes('.');
		const isValue = isNested && this.#inner?.isFreeform === true;
		if (isNested) this.#nextRecord(key, line);
		else [this.#scope, this.#stack] = [this.data, []];
		const holder = isNested && !this.#inner ? this.data : this.#scope;
		const scope = this.#inner?.isFreeform ? holder : this.#within(holder, key, line);
		const name = isValue ? 'value' : this.#inner?.isFreeform ? key : lastOf(key);
		const inner: Scope = { isFreeform: flags.includes('+'), outer: this.#scope };
		if (isList) {
			inner.list = { kind: 'list', position: { line }, items: [] };
			if (inner.isFreeform) inner.holds = 'freeform';
			scope.fields.set(name, { position: { line }, value: inner.list });
		} else {
			const before = scope.fields.get(name)?.value;
			const value = !isNested && before?.kind === 'record' ? before : record(line);
			scope.fields.set(name, { position: { line }, value });
			this.#scope = value;
		}
		this.#stack.push(inner);
		this.#inner = inner;
	}

	/** The record to which a key of several parts belongs: `a.b.c` is c in b in a. */
	#within(scope: RecordData, key: string, line: number): RecordData {
		let holder = scope;
		for (const part of key.split('.').slice(0, -1)) {
			const there = holder.fields.get(part)?.value;
			const next = there?.kind === 'record' ? there : record(line);
			if (next !== there) holder.fields.set(part, { position: { line }, value: next });
			holder = next;
		}
		return holder;
	}
}

const lastOf = (key: string): string => key.slice(key.lastIndexOf('.') + 1);
