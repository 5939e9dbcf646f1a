import { isEmpty, textAt, type Data, type Position, type RecordData, type SourceText } from './data.ts';
import { quoted, type Warnings } from './warnings.ts';

/** Reads a record field by field, and remembers which fields were read. */
export class Fields {
	readonly position: Position;
	readonly warnings: Warnings;
	readonly #fields: RecordData['fields'];
	readonly #read = new Set<string>();

	constructor({ position, fields }: RecordData, warnings: Warnings) {
		this.position = position;
		this.warnings = warnings;
		this.#fields = fields;
	}

	/** The names of all fields, in the order of the file. */
	get names(): string[] {
		return [...this.#fields.keys()];
	}

	/** The position of a field, or of the record if there is no such field. */
	positionOf(name: string): Position {
		return this.#fields.get(name)?.position ?? this.position;
	}

	/** A field's value as it stands; the field does not count as read. */
	peek(name: string): Data | undefined {
		return this.#fields.get(name)?.value;
	}

	/** A field's value; nothing if it is empty, or code that would have to be run. */
	take(name: string): Data | undefined {
		this.#read.add(name);
		const value = this.#fields.get(name)?.value;
		if (value?.kind !== 'code') return value && !isEmpty(value) ? value : undefined;
		const fix = 'Code is never run: write its value as a plain text or number, and import again.';
		this.warnings.add(value.position, `${quoted(name)} is ${value.what} and was left out`, fix);
		return undefined;
	}

	/** The value of the first of several fields that has one. `rest` warns about the others. */
	takeAny(...names: string[]): Data | undefined {
		for (const name of names) {
			const value = this.take(name);
			if (value) return value;
		}
		return undefined;
	}

	text(...names: string[]): SourceText | undefined {
		const value = this.takeAny(...names);
		if (!value) return undefined;
		if (value.kind === 'text') return value;
		if (value.kind === 'number') return textAt(value.position, String(value.value));
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
		return value.kind === 'record'
			? new Fields(value, this.warnings)
			: this.#unlike(value, names[0]!, 'fields');
	}

	/**
	 * The records of a list. Warnings about one of them name it by its number and title.
	 *
	 * @param part what an entry is called: slide, chapter
	 * @param titleOf its title
	 */
	records(name: string, part: string, titleOf: (record: RecordData) => string | undefined): Fields[] {
		const value = this.take(name);
		if (!value) return [];
		if (value.kind !== 'list') return this.#unlike(value, name, 'a list') ?? [];
		return value.items.flatMap((item, index) => {
			const isRecord = item.kind === 'record';
			const warnings = this.warnings.inside(part, index + 1, isRecord ? titleOf(item) : undefined);
			if (isRecord) return [new Fields(item, warnings)];
			const what = `an entry of ${quoted(name)} is ${nounOf(item)} and was left out`;
			warnings.add(item.position, what, 'An entry is a set of fields.');
			return [];
		});
	}

	/**
	 * Warns that a field is left out, unless it is empty.
	 *
	 * @param isSecret the warning must not repeat its value
	 */
	leave(name: string, fix: string, isSecret = false): void {
		this.#read.add(name);
		const field = this.#fields.get(name);
		if (!field || isEmpty(field.value)) return;
		const { value } = field;
		const text = value.kind === 'text' ? value.text : value.kind === 'number' ? String(value.value) : '';
		const repeated = text && !isSecret ? `: ${quoted(text)}` : '';
		this.warnings.add(field.position, `${quoted(name)} was left out${repeated}`, fix);
	}

	/** Warns about every field that was not read. */
	rest(where: string): void {
		for (const name of this.#fields.keys()) {
			if (!this.#read.has(name)) this.leave(name, `There is nothing like it in ${where}.`);
		}
	}

	#unlike(value: Data, name: string, wanted: string): undefined {
		const what = `${quoted(name)} is ${nounOf(value)} and was left out`;
		this.warnings.add(value.position, what, `The import reads it where it is ${wanted}.`);
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
