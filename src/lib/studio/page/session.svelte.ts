import type { Operation } from '../../edit/index.ts';
import { difference, rebased } from '../difference.ts';
import { STUDIO_EVENT, STUDIO_WRITTEN } from '../protocol.ts';
import type {
	FileKind,
	StudioAnswer,
	StudioProblem,
	StudioRequest,
	StudioState,
	StudioWritten
} from '../protocol.ts';
import { Preview, type Ahead, type ShownStory } from './preview/index.ts';

/** The part of `import.meta.hot` that is used here. */
export interface Hot {
	on(event: string, listener: (data: never) => void): void;
	send(event: string, data?: unknown): void;
}

/** A request without what the session adds. */
type Asked = StudioRequest extends infer Request
	? Request extends StudioRequest
		? Omit<Request, 'id' | 'story'>
		: never
	: never;

const AWAY: StudioProblem = {
	code: 319,
	message: 'the server does not answer',
	fix: 'Start it again: the page keeps what you wrote.'
};

/** The studio's connection with the server: what the file holds, and what is asked of it. */
export class Session {
	readonly story: string;
	/** The file as the server last told it. */
	state = $state.raw<StudioState>();
	/** The fields of the file, with what is asked for and not written yet. */
	data = $state.raw<unknown>();
	/** What goes on with the file. */
	phase = $state<'loading' | 'saved' | 'saving' | 'away'>('loading');
	/** Why the last request was refused. */
	problems = $state.raw<readonly StudioProblem[]>([]);
	/** What the studio did last, for who does not see it. */
	told = $state('');
	readonly #preview: Preview | undefined;
	#hot: Hot;
	#next = 1;
	#waiting: Record<number, ((answer: StudioAnswer) => void) | undefined> = {};
	#last: Promise<unknown> = Promise.resolve();

	/** @param shown the story of the page, which shows changes before they are written */
	constructor(story: string, hot: Hot, shown?: ShownStory) {
		this.story = story;
		this.#preview = shown && new Preview(shown);
		this.#hot = hot;
		this.connect(hot);
		void this.open();
	}

	/** Uses the connection of a module that came anew. */
	connect(hot: Hot): void {
		this.#hot = hot;
		hot.on(STUDIO_EVENT, (answer: StudioAnswer) => {
			this.#waiting[answer.id]?.(answer);
			delete this.#waiting[answer.id];
		});
		hot.on(STUDIO_WRITTEN, ({ story, base }: StudioWritten) => {
			const isKnown = base !== undefined && base === this.state?.base;
			if (story === this.story && this.phase !== 'saving' && !isKnown) void this.open();
		});
		hot.on('vite:ws:disconnect', () => this.#leave());
	}

	/** The server is gone: nothing that was asked is answered. */
	#leave(): void {
		this.phase = 'away';
		for (const [id, answer] of Object.entries(this.#waiting)) answer?.({ id: Number(id), refused: [AWAY] });
		this.#waiting = {};
	}

	/** Reads the file again. */
	async open(): Promise<void> {
		const answer = await this.#ask({ ask: 'open' });
		if ('state' in answer) this.#take(answer.state);
		if ('refused' in answer) this.problems = answer.refused;
		this.#rest();
	}

	/**
	 * Changes the file.
	 *
	 * @param name what an undo calls it
	 * @returns whether it is written; `conflict` where another program wrote the file meanwhile
	 */
	change(name: string, operations: Operation[]): Promise<'done' | 'refused' | 'conflict'> {
		const ahead = this.#preview?.add(operations);
		this.data = this.#preview?.data ?? this.data;
		return this.#inTurn(async () => {
			const asked = { ask: 'change', base: this.#base, name, operations } as const;
			const outcome = await this.#send(asked, name, ahead);
			// What was not written is not shown.
			if (ahead && outcome !== 'done') this.#preview?.drop(ahead);
			this.#follow();
			return outcome;
		});
	}

	/** Shows what operations would do, in place of those before; nothing is written. */
	try(operations: readonly Operation[]): void {
		this.#preview?.try(operations);
	}

	/** What would be refused of a change. */
	async problemsOf(operations: Operation[]): Promise<readonly StudioProblem[]> {
		const answer = await this.#ask({ ask: 'change', base: this.#base, name: 'try', operations, dry: true });
		return 'refused' in answer ? answer.refused : [];
	}

	/**
	 * Changes the text of the file. What was written there meanwhile stays.
	 *
	 * @param before the text on which the new one is based
	 * @returns also `conflict` where the same place was written meanwhile
	 */
	write(before: string, text: string): Promise<'done' | 'refused' | 'conflict'> {
		return this.#inTurn(async () => {
			const now = this.state?.text ?? '';
			const next = rebased(before, text, now);
			if (next === undefined) return 'conflict';
			const edit = difference(now, next);
			return this.#send({ ask: 'text', base: this.#base, edit }, 'text of the file');
		});
	}

	/** Takes the last change back, or does it again. */
	step(ask: 'undo' | 'redo'): Promise<void> {
		return this.#inTurn(async () => {
			const name = ask === 'undo' ? this.state?.undo : this.state?.redo;
			if (name === undefined) return;
			await this.#send({ ask, base: this.#base }, ask === 'undo' ? `Undone: ${name}` : `Done again: ${name}`);
		});
	}

	/**
	 * Writes a file beside the story.
	 *
	 * @returns its path from the story's folder; undefined where it was refused
	 */
	async addFile(kind: FileKind, name: string, data: string): Promise<string | undefined> {
		this.phase = 'saving';
		const answer = await this.#ask({ ask: 'file', kind, name, data });
		this.#rest();
		this.problems = 'refused' in answer ? answer.refused : [];
		return 'file' in answer ? answer.file : undefined;
	}

	/** Begins a translation. The state tells of it once the file is read again: by then it may have a page. */
	async translate(lang: string): Promise<'done' | 'refused'> {
		const answer = await this.#ask({ ask: 'translate', lang });
		this.problems = 'refused' in answer ? answer.refused : [];
		if ('refused' in answer) return 'refused';
		this.told = `Translation ${lang}. Saved.`;
		return 'done';
	}

	/** One change after the other: each builds on the file as the one before left it, however fast the keys are. */
	#inTurn<Result>(make: () => Promise<Result>): Promise<Result> {
		const next = this.#last.then(make);
		this.#last = next;
		return next;
	}

	get #base(): string {
		return this.state?.base ?? '';
	}

	/** @param ahead what shows the change already */
	async #send(asked: Asked, told: string, ahead?: Ahead): Promise<'done' | 'refused' | 'conflict'> {
		this.phase = 'saving';
		const answer = await this.#ask(asked);
		this.#rest();
		this.problems = 'refused' in answer ? answer.refused : [];
		if ('refused' in answer) return 'refused';
		if ('file' in answer) return 'done';
		if (ahead && 'state' in answer) ahead.base = answer.state.base;
		this.#take('conflict' in answer ? answer.conflict : answer.state);
		this.told = 'conflict' in answer ? 'The file was changed by another program.' : `${told}. Saved.`;
		return 'conflict' in answer ? 'conflict' : 'done';
	}

	#take(state: StudioState): void {
		this.state = state;
		this.#follow();
	}

	#follow(): void {
		if (!this.state) return;
		const { base, data } = this.state;
		this.#preview?.follow(base, data);
		this.data = this.#preview?.data ?? data;
	}

	#rest(): void {
		if (this.phase !== 'away') this.phase = 'saved';
	}

	#ask(asked: Asked): Promise<StudioAnswer> {
		const id = this.#next++;
		return new Promise((resolve) => {
			this.#waiting[id] = resolve;
			this.#hot.send(STUDIO_EVENT, { ...asked, id, story: this.story });
		});
	}
}
