/** Field names and list positions, from the top of the file down. */
export type Path = readonly (string | number)[];

/** A value somewhere in a file that may be wrong in any way: reads what is there, and nothing where it is not. */
export class Spot {
	readonly value: unknown;
	readonly path: Path;

	constructor(value: unknown, path: Path = []) {
		this.value = value;
		this.path = path;
	}

	/** A field; its value is undefined where there is none. */
	get(key: string | number): Spot {
		const held = isHolder(this.value) && Object.hasOwn(this.value, key);
		const value = held ? (this.value as Record<string | number, unknown>)[key] : undefined;
		return new Spot(value, [...this.path, key]);
	}

	/** Named entries; none where this is not a record. */
	entries(): [name: string, spot: Spot][] {
		if (!isRecord(this.value)) return [];
		return Object.keys(this.value).map((name) => [name, this.get(name)]);
	}

	/** The items of a list; none where this is not one. */
	items(): Spot[] {
		return Array.isArray(this.value) ? this.value.map((_, index) => this.get(index)) : [];
	}

	/** The value where it is text. */
	get text(): string | undefined {
		return typeof this.value === 'string' ? this.value : undefined;
	}

	/** The value where it is a list of numbers only. */
	get numbers(): number[] | undefined {
		const { value } = this;
		return Array.isArray(value) && value.every((item) => typeof item === 'number') ? value : undefined;
	}
}

function isHolder(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}

/** True for an object that is no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return isHolder(value) && !Array.isArray(value);
}
