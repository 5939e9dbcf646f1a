import type { Operation } from '../../../edit/index.ts';
import type { StoryData } from '../../../story/schema/index.ts';
import { fileAfter } from './file-after.ts';
import { foresee, type Change } from './foresee.ts';

/** The story of a page, which follows its file. */
export interface ShownStory {
	readonly story: StoryData;
	/**
	 * Has the page show what a function makes of each version of the story, from now on and at once.
	 *
	 * @param change gets the story, and names the state of the file that it is of
	 */
	revise(change: (story: StoryData, base: string | undefined) => StoryData): void;
}

/** A change that the page shows before the server has written it. */
export interface Ahead {
	readonly operations: readonly Operation[];
	readonly change: Change;
	/** The state of the file with it; undefined while nothing is written. */
	base?: string;
}

const SAME: Change = (story) => story;

/**
 * Shows changes in the page before they are written: each lies over the story until a version of the story has it, or the server
 * refuses it.
 */
export class Preview {
	readonly #shown: ShownStory;
	/** Oldest first. */
	#ahead: Ahead[] = [];
	/** What is being written and not yet asked for. */
	#draft: Change = SAME;
	#data: unknown;

	constructor(shown: ShownStory) {
		this.#shown = shown;
	}

	/** The file's fields, with all that lies ahead; undefined where that cannot be told. */
	get data(): unknown {
		return this.#data;
	}

	/** Shows operations that are asked for now. */
	add(operations: readonly Operation[]): Ahead {
		const foreseen = this.#foresee(operations);
		this.#data = foreseen?.data;
		this.#draft = SAME;
		const ahead: Ahead = { operations, change: foreseen?.change ?? SAME };
		this.#ahead.push(ahead);
		this.#show();
		return ahead;
	}

	/** Shows operations that may be asked for, in place of those before. */
	try(operations: readonly Operation[]): void {
		this.#draft = (operations.length > 0 && this.#foresee(operations)?.change) || SAME;
		this.#show();
	}

	/** Shows what a function makes of the story, in place of what was tried before. */
	show(change: Change): void {
		this.#draft = change;
		this.#show();
	}

	/** Takes back what was not written. */
	drop(ahead: Ahead): void {
		this.#ahead = this.#ahead.filter((one) => one !== ahead);
	}

	/** Goes on from a state of the file: what it has is written. */
	follow(base: string, data: unknown): void {
		const open = this.#ahead.filter((one) => one.base === undefined);
		// Also what came by another way lies over older versions.
		if (this.#ahead.length > 0 && !this.#ahead.some((one) => one.base === base))
			this.#ahead.splice(this.#ahead.length - open.length, 0, { operations: [], change: SAME, base });
		this.#data = open
			.flatMap(({ operations }) => operations)
			.reduce((now, operation) => (now === undefined ? now : fileAfter(now, operation)), data);
		this.#show();
	}

	#foresee(operations: readonly Operation[]): ReturnType<typeof foresee> {
		return this.#data === undefined ? undefined : foresee(this.#data, operations);
	}

	#show(): void {
		this.#shown.revise((story, base) => {
			const last = this.#ahead.findLastIndex((one) => one.base !== undefined && one.base === base);
			this.#ahead.splice(0, last + 1);
			return [...this.#ahead.map(({ change }) => change), this.#draft].reduce(
				(now, change) => change(now),
				story
			);
		});
	}
}
