import { Tween } from 'svelte/motion';
import { cubicInOut } from 'svelte/easing';
import { marksAt, pairOf, replot, stillPair, type Frame, type Pair } from './between/index.ts';
import type { Drawing } from './marks.ts';

/** A place on the way between two lists of marks. */
export interface Place {
	pair: Pair;
	/** 0–1. */
	t: number;
}

/** Ways between the pictures of a list, each prepared when the reader first comes there. */
export class Pictures {
	readonly drawings: readonly Drawing[];
	/** By twice the place: whole numbers are states. */
	readonly #pairs: Record<number, Pair> = {};

	constructor(drawings: readonly Drawing[]) {
		this.drawings = drawings;
	}

	/** The picture at `progress`: 0 is the first one of the list. At whole numbers it is exactly the picture of a state. */
	at(progress: number): Place {
		const index = Math.floor(progress);
		const t = progress - index;
		const marks = (i: number) => this.drawings[i]?.marks ?? [];
		const pair = (this.#pairs[2 * index + (t && 1)] ??= t
			? pairOf(marks(index), marks(index + 1))
			: stillPair(marks(index)));
		return { pair, t };
	}
}

/** Moves from one picture to the next by the clock. */
export class TimedPicture {
	readonly #tween = new Tween(1);
	#pair: Pair;
	#target: Drawing;

	constructor(first: Drawing) {
		this.#target = first;
		this.#pair = $state.raw(stillPair(first.marks));
	}

	get place(): Place {
		return { pair: this.#pair, t: this.#tween.current };
	}

	/**
	 * Starts towards another picture, from what is seen now.
	 *
	 * @param from where the plot was; undefined before the page has a size
	 * @param to where it is
	 */
	async show(next: Drawing, duration: number, from?: Frame, to?: Frame): Promise<void> {
		if (next === this.#target) return;
		this.#target = next;
		if (!duration || !from || !to) {
			// What follows the reader changes the end of a move under way.
			const isUnderWay = !duration && this.#tween.current < 1;
			this.#pair = isUnderWay ? pairOf(this.#pair.a, next.marks) : stillPair(next.marks);
			return;
		}
		const seen = marksAt(this.#pair, this.#tween.current, from);
		this.#pair = pairOf(replot(seen, from, to), next.marks);
		void this.#tween.set(0, { duration: 0 });
		await this.#tween.set(1, { duration, easing: cubicInOut });
		this.#pair = stillPair(this.#target.marks);
	}
}
