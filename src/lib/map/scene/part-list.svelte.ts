import type { Attachment } from 'svelte/attachments';

interface Part<T> {
	/** A getter, so that it follows the props of its component. */
	readonly get: () => T;
	/** Where the component stands in the page; undefined until it is there. */
	place?: Element;
}

/** The parts of one kind that stand inside a map, in the order of the page. */
export class PartList<T> {
	#shown = $state.raw<readonly Part<T>[]>([]);
	/** The same, to be changed: a component that goes would read the state as it was before others came. */
	#parts = this.#shown;

	get all(): T[] {
		return this.#shown.map(({ get }) => get());
	}

	/**
	 * Adds a part for as long as the component that calls this lives.
	 *
	 * @returns an attachment for an element of that component, which says where it stands
	 */
	add(get: () => T): Attachment {
		const part: Part<T> = { get };
		this.#change([...this.#parts, part]);
		$effect(() => () => this.#change(this.#parts.filter((other) => other !== part)));
		return (place) => {
			part.place = place;
		};
	}

	/** Puts the parts in the order of the page, where some came or were moved. */
	sort(): void {
		const sorted = [...this.#parts].sort(inPage);
		if (sorted.some((part, i) => part !== this.#parts[i])) this.#change(sorted);
	}

	#change(parts: readonly Part<T>[]): void {
		this.#shown = this.#parts = parts;
	}
}

function inPage({ place: a }: Part<unknown>, { place: b }: Part<unknown>): number {
	if (!a || !b) return 0;
	return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
}
