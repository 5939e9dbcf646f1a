import type { TextEdit } from '../../edit/index.ts';

/** What the studio wrote, and how to take it back. */
export interface Change {
	name: string;
	/** The path of the CSV that it changed; undefined for the story itself. */
	sheet?: string | undefined;
	edits: readonly TextEdit[];
	inverse: readonly TextEdit[];
	/** The states of the file before and after it. */
	before: string;
	after: string;
}

/** As many changes can be taken back. */
const MOST = 1000;

/** What the studio wrote into one file since the server was started: a page that is loaded again finds it. */
export class History {
	#changes: Change[] = [];
	/** How many of them are done; those behind are taken back. */
	#done = 0;

	add(change: Change): void {
		this.#changes = [...this.#changes.slice(0, this.#done), change].slice(-MOST);
		this.#done = this.#changes.length;
	}

	/** The change that an undo takes back. */
	get last(): Change | undefined {
		return this.#changes[this.#done - 1];
	}

	/** The change that a redo does again. */
	get next(): Change | undefined {
		return this.#changes[this.#done];
	}

	/** Goes a change back or forth. */
	step(by: 1 | -1): void {
		this.#done += by;
	}
}
