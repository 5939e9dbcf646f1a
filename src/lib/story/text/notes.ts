import { dated } from './date-in.ts';
import type { StoryMark, StoryNote, StoryWork } from './types.ts';

/** Numbers the sources of a story in the order in which they are first named, as footnotes are. */
export class Notes {
	/** The notes so far; the first is number 1. */
	readonly list: StoryNote[] = [];
	readonly #sources: Readonly<Record<string, StoryWork>>;
	readonly #lang: string;
	readonly #numbers = new Map<string, number>();

	constructor(sources: Readonly<Record<string, StoryWork>>, lang: string) {
		this.#sources = sources;
		this.#lang = lang;
	}

	/** The source that an id names, or that is written out on the spot. */
	resolve(source: string | StoryWork): StoryWork {
		if (typeof source !== 'string') return source;
		const known = Object.hasOwn(this.#sources, source) ? this.#sources[source] : undefined;
		if (!known) throw new TypeError(`The source "${source}" passed the checks and is not there.`);
		return known;
	}

	/** A new mark of a source's note. The same source has one note, however often it is named. */
	mark(source: string | StoryWork): StoryMark {
		const work = this.resolve(source);
		const key = JSON.stringify([work.name, work.url, work.title, work.author, work.date]);
		const number = this.#numbers.get(key) ?? this.list.push({ ...dated(work, this.#lang), marks: 0 });
		this.#numbers.set(key, number);
		const note = this.list[number - 1]!;
		note.marks++;
		return { note: number, mark: note.marks };
	}
}
