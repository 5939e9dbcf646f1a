import { isEmpty, onLine, type Data, type RecordData, type Said } from './data.ts';
import { quoted, type Notes } from './notes.ts';

/** Reads a record field by field, and knows which ones nobody asked for. */
export class Fields {
	readonly line: number;
	readonly notes: Notes;
	readonly #fields: RecordData['fields'];
	readonly #asked = new Set<string>();

	constructor({ line, fields }: RecordData, notes: Notes) {
		this.line = line;
		this.notes = notes;
		this.#fields = fields;
	}

	/** The names of all fields, in the order of the file. */
	get names(): string[] {
		return [...this.#fields.keys()];
	}

	/** The line of a field, or of the record where there is none. */
	lineOf(name: string): number {
		return this.#fields.get(name)?.line ?? this.line;
	}

	/** A field's value as it stands; asking so does not count. */
	peek(name: string): Data | undefined {
		return this.#fields.get(name)?.value;
	}

	/** A field's value, where it says something that needs not be run to be known. */
	take(name: string): Data | undefined {
		this.#asked.add(name);
		const value = this.#fields.get(name)?.value;
		if (value?.kind !== 'code') return value && !isEmpty(value) ? value : undefined;
		const why = 'Code is never run: write its value as a plain text or number, and import again.';
		this.notes.add(value.line, `${quoted(name)} is ${value.what} and was left out`, why);
		return undefined;
	}

	/** The first of several names that holds something. */
	takeAny(...names: string[]): Data | undefined {
		// The others stay for `rest` to tell of.
		for (const name of names) {
			const value = this.take(name);
			if (value) return value;
		}
		return undefined;
	}

	text(...names: string[]): Said | undefined {
		const value = this.takeAny(...names);
		if (!value) return undefined;
		if (value.kind === 'text') return value;
		if (value.kind === 'number') return onLine(value.line, String(value.value));
		return this.#unlike(value, names[0]!, 'text');
	}

	number(...names: string[]): number | undefined {
		const value = this.takeAny(...names);
		if (!value) return undefined;
		return numberIn(value) ?? this.#unlike(value, names[0]!, 'a number');
	}

	record(...names: string[]): Fields | undefined {
		const value = this.takeAny(...names);
		if (!value) return undefined;
		return value.kind === 'record' ? new Fields(value, this.notes) : this.#unlike(value, names[0]!, 'fields');
	}

	/** The records of a list. */
	records(...names: string[]): Fields[] {
		const value = this.takeAny(...names);
		if (!value) return [];
		if (value.kind !== 'list') return this.#unlike(value, names[0]!, 'a list') ?? [];
		return value.items.flatMap((item) => {
			if (item.kind === 'record') return [new Fields(item, this.notes)];
			const what = `an entry of ${quoted(names[0]!)} is ${nounOf(item)} and was left out`;
			this.notes.add(item.line, what, 'Its fields are expected here.');
			return [];
		});
	}

	/**
	 * Tells that a field is not carried, where it says something.
	 *
	 * @param isSecret what it says is not repeated
	 */
	leave(name: string, why: string, isSecret = false): void {
		this.#asked.add(name);
		const field = this.#fields.get(name);
		if (!field || isEmpty(field.value)) return;
		const { value } = field;
		const words = value.kind === 'text' && !isSecret ? `: ${quoted(value.text)}` : '';
		this.notes.add(field.line, `${quoted(name)} was left out${words}`, why);
	}

	/** Tells of every field that nobody asked for. */
	rest(where: string): void {
		for (const name of this.#fields.keys()) {
			if (!this.#asked.has(name)) this.leave(name, `There is nothing like it in ${where}.`);
		}
	}

	#unlike(value: Data, name: string, wanted: string): undefined {
		const what = `${quoted(name)} is ${nounOf(value)} and was left out`;
		this.notes.add(value.line, what, `It can be carried where it is ${wanted}.`);
		return undefined;
	}
}

/** A number, or text that is one. */
export function numberIn(value: Data): number | undefined {
	if (value.kind === 'number' && Number.isFinite(value.value)) return value.value;
	return value.kind === 'text' && /^\s*[-+]?\d{1,9}(\.\d{1,20})?\s*$/.test(value.text)
		? Number(value.text)
		: undefined;
}

function nounOf(value: Data): string {
	const nouns = {
		text: 'text',
		number: 'a number',
		boolean: 'true or false',
		nothing: 'empty',
		list: 'a list',
		record: 'a set of fields'
	};
	return value.kind === 'code' ? value.what : nouns[value.kind];
}
