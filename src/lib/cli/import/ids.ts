import { slugOf } from '../slug.ts';

/** What a story takes for an id. */
const ID = /^(?=.*[A-Za-z])[\w-]+$/;

/** The longest part of a heading that becomes an address, in characters. */
const LONGEST = 48;

/** Gives out ids, none twice. */
export class Ids {
	readonly #taken = new Set<string>();

	/**
	 * Words as an id that is free; a number is added where they are taken, or the fallback where they make none.
	 *
	 * @param isId they are an id already, and stay as they are where a story takes it
	 */
	free(words: string, fallback: string, isId = false): string {
		const slug = isId && ID.test(words) ? words : shortened(slugOf(words));
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
