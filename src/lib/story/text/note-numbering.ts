import { dated } from './date-in.ts';
import type { StoryMark, StoryNote, StoryWork } from './types.ts';

/** Numbers the sources of a story in the order in which it first names them, as footnotes are numbered. */
export class NoteNumbering {
	/** The notes so far; the first is number 1. */
	readonly list: StoryNote[] = [];
	readonly #sources: Readonly<Record<string, StoryWork>>;
	readonly #lang: string;
	readonly #numbers = new Map<string, number>();

	constructor(sources: Readonly<Record<string, StoryWork>>, lang: string) {
		this.#sources = sources;
		this.#lang = lang;
	}

	/** The source with an id; a source that the step itself describes stays as it is. */
	resolve(source: string | StoryWork): StoryWork {
		if (typeof source !== 'string') return source;
		const known = Object.hasOwn(this.#sources, source) ? this.#sources[source] : undefined;
		if (!known) throw new TypeError(`The check let pass the source "${source}", which does not exist.`);
		return known;
	}

	/** A new mark that leads to a source's note. A source has one note, however often the story names it. */
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
