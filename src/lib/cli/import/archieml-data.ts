import { readLine, type Line } from './archieml-lines.ts';
import { fromLine, onLine, type Data, type RecordData } from './data.ts';
import { quoted, type Notes } from './notes.ts';

type ListData = Extract<Data, { kind: 'list' }>;

/** A list or a record that was opened and not yet closed. */
interface Scope {
	list?: ListData;
	/** What its items are, from the first one on. */
	holds?: 'texts' | 'records' | 'freeform';
	/** The key that begins a new record of the list. */
	firstKey?: string;
	isFreeform: boolean;
	/** Where keys go again when it is closed. */
	outer: RecordData;
}

/** A value whose lines may go on until `:end`. */
interface Open {
	line: number;
	first: string;
	put: (value: Data) => void;
}

const WHY_LOOSE = 'ArchieML reads words after a "key:", and over several lines only up to an ":end".';

/**
 * Reads ArchieML (archieml.org), with the line of everything. What ArchieML passes over in silence is told: words that
 * belong to no key, and what the file itself asks to skip.
 */
export function readArchieData(text: string, notes: Notes): RecordData {
	const reading = new Reading(notes);
	for (const [index, line] of text.split('\n').entries()) if (!reading.line(line, index + 1)) break;
	reading.flush();
	return reading.data;
}

const record = (line: number): RecordData => ({ kind: 'record', line, fields: new Map() });

class Reading {
	readonly data: RecordData = record(1);
	readonly #notes: Notes;
	#scope = this.data;
	#stack: Scope[] = [];
	#inner: Scope | undefined;
	#open: Open | undefined;
	/** Lines that belong to the open value if an `:end` follows. */
	#more: string[] = [];
	#moreLine = 0;
	#isSkipping = false;

	constructor(notes: Notes) {
		this.#notes = notes;
	}

	/** Reads a line; false where the file says that nothing follows. */
	line(line: string, at: number): boolean {
		const { command, pair, item, scope } = readLine(line);
		const { holds, list, isFreeform } = this.#inner ?? {};
		if (command) return this.#command(command, at);
		if (this.#isSkipping) return true;
		if (pair && holds !== 'texts') this.#pair(pair, at);
		else if (item !== undefined && list && !isFreeform && holds !== 'records') this.#item(item, at, list);
		else if (scope) this.#openScope(scope, at);
		else if (isFreeform && list && line.trim() !== '') {
			const said = record(at);
			said.fields.set('type', { line: at, value: onLine(at, 'text') });
			said.fields.set('value', { line: at, value: onLine(at, line.trim()) });
			list.items.push(said);
		} else {
			if (this.#more.length === 0) this.#moreLine = at;
			this.#more.push(line);
		}
		return true;
	}

	/** Ends what was open; lines that no `:end` followed are no part of it. */
	flush(): void {
		const first = this.#more.findIndex((line) => line.trim() !== '');
		if (first !== -1) {
			const what = `words were left out: ${quoted(this.#more.join(' '))}`;
			this.#notes.add(this.#moreLine + first, what, WHY_LOOSE);
		}
		this.#more = [];
		this.#open = undefined;
	}

	#command(command: NonNullable<Line['command']>, at: number): boolean {
		if (this.#isSkipping && command !== 'endskip' && command !== 'ignore') return true;
		if (command === 'end') this.#end();
		this.flush();
		if (command === 'skip') {
			this.#isSkipping = true;
			this.#notes.add(at, 'what follows ":skip" was left out', 'The file asks for it, up to ":endskip".');
		}
		if (command === 'endskip') this.#isSkipping = false;
		if (command !== 'ignore') return true;
		this.#notes.add(at, 'what follows ":ignore" was left out', 'The file asks for it.');
		return false;
	}

	#end(): void {
		const open = this.#open;
		if (!open) return;
		const isEmpty = open.first.trim() === '';
		const more = [...(isEmpty ? [] : ['']), ...this.#more].join('\n').replace(/^([^\S\n]*)\\/gm, '$1');
		open.put(fromLine(isEmpty ? open.line + 1 : open.line, (open.first.trimStart() + more).trimEnd()));
		this.#more = [];
	}

	#pair({ key, value }: NonNullable<Line['pair']>, at: number): void {
		this.flush();
		this.#nextRecord(key, at);
		const scope = this.#inner?.isFreeform ? this.#scope : this.#within(this.#scope, key, at);
		const name = this.#inner?.isFreeform ? 'value' : lastOf(key);
		this.#begin(value, at, (data) => scope.fields.set(name, { line: at, value: data }));
	}

	#item(value: string, at: number, list: ListData): void {
		this.flush();
		this.#inner!.holds = 'texts';
		const index = list.items.length;
		this.#begin(value, at, (data) => (list.items[index] = data));
	}

	#begin(first: string, line: number, put: Open['put']): void {
		put(onLine(line, first.trim()));
		this.#open = { line, first: first.trimStart(), put };
	}

	/** A key that a list's record has already begins the next one. */
	#nextRecord(key: string, at: number): void {
		const inner = this.#inner;
		if (!inner?.list || inner.holds === 'texts') return;
		inner.holds ??= 'records';
		if (inner.firstKey === undefined || inner.firstKey === key)
			inner.list.items.push((this.#scope = record(at)));
		if (inner.isFreeform) this.#scope.fields.set('type', { line: at, value: onLine(at, key) });
		else inner.firstKey ??= key;
	}

	#openScope({ isList, flags, key }: NonNullable<Line['scope']>, at: number): void {
		this.flush();
		if (key === '') {
			this.#scope = this.#stack.pop()?.outer ?? this.data;
			this.#inner = this.#stack.at(-1);
			return;
		}
		const isNested = flags.includes('.');
		const isValue = isNested && this.#inner?.isFreeform === true;
		if (isNested) this.#nextRecord(key, at);
		else [this.#scope, this.#stack] = [this.data, []];
		const holder = isNested && !this.#inner ? this.data : this.#scope;
		const scope = this.#inner?.isFreeform ? holder : this.#within(holder, key, at);
		const name = isValue ? 'value' : this.#inner?.isFreeform ? key : lastOf(key);
		const inner: Scope = { isFreeform: flags.includes('+'), outer: this.#scope };
		if (isList) {
			inner.list = { kind: 'list', line: at, items: [] };
			if (inner.isFreeform) inner.holds = 'freeform';
			scope.fields.set(name, { line: at, value: inner.list });
		} else {
			const before = scope.fields.get(name)?.value;
			const value = !isNested && before?.kind === 'record' ? before : record(at);
			scope.fields.set(name, { line: at, value });
			this.#scope = value;
		}
		this.#stack.push(inner);
		this.#inner = inner;
	}

	/** The record in which a key of several parts stands: `a.b.c` is c in b in a. */
	#within(scope: RecordData, key: string, at: number): RecordData {
		let holder = scope;
		for (const part of key.split('.').slice(0, -1)) {
			const there = holder.fields.get(part)?.value;
			const next = there?.kind === 'record' ? there : record(at);
			if (next !== there) holder.fields.set(part, { line: at, value: next });
			holder = next;
		}
		return holder;
	}
}

const lastOf = (key: string): string => key.slice(key.lastIndexOf('.') + 1);
