import { slugOf } from '../slug/index.ts';

/** The ids that a story may have. */
const ID = /^(?=.*[A-Za-z])[\w-]+$/;

/** The longest part of a heading that becomes an address, in characters. */
const LONGEST = 48;

/** Gives out ids, each once. */
export class Ids {
	readonly #taken: Set<string>;

	/** @param taken ids that are given already */
	constructor(taken: readonly string[] = []) {
		this.#taken = new Set(taken);
	}

	/**
	 * An unused id made of a text. A taken one gets a number, and a text without letters the fallback.
	 *
	 * @param isId the text is an id, and stays as it is if a story may have it
	 */
	free(text: string, fallback: string, isId = false): string {
		const slug = isId && ID.test(text) ? text : shortened(slugOf(text));
		const wanted = ID.test(slug) ? slug : slug ? `${fallback}-${slug}` : fallback;
		let id = wanted;
		for (let number = 2; this.#taken.has(id); number++) id = `${wanted}-${number}`;
		this.#taken.add(id);
		return id;
	}
}

/** Cut between words. */
function shortened(slug: string): string {
	return slug.length <= LONGEST
		? slug
		: slug
				.slice(0, LONGEST + 1)
				.replace(/-[^-]*$/, '')
				.slice(0, LONGEST);
}
