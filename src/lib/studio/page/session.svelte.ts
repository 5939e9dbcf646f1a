import type { Operation } from '../../edit/index.ts';
import { STUDIO_EVENT, STUDIO_WRITTEN } from '../protocol.ts';
import type { StudioAnswer, StudioProblem, StudioRequest, StudioState } from '../protocol.ts';

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

/** The studio's connection with the server: what the file holds, and what is asked of it. */
export class Session {
	readonly story: string;
	/** The file as the server last told it. */
	state = $state.raw<StudioState>();
	/** What goes on with the file. */
	phase = $state<'loading' | 'saved' | 'saving' | 'away'>('loading');
	/** Why the last request was refused. */
	problems = $state.raw<readonly StudioProblem[]>([]);
	/** What the studio did last, for who does not see it. */
	told = $state('');
	#hot: Hot;
	#next = 1;
	readonly #waiting: Record<number, ((answer: StudioAnswer) => void) | undefined> = {};

	constructor(story: string, hot: Hot) {
		this.story = story;
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
		hot.on(STUDIO_WRITTEN, (story: string) => {
			if (story === this.story && this.phase !== 'saving') void this.open();
		});
		hot.on('vite:ws:disconnect', () => (this.phase = 'away'));
	}

	/** Reads the file again. */
	async open(): Promise<void> {
		const answer = await this.#ask({ ask: 'open' });
		if ('state' in answer) this.state = answer.state;
		if ('refused' in answer) this.problems = answer.refused;
		this.phase = 'saved';
	}

	/**
	 * Changes the file.
	 *
	 * @param name what an undo calls it
	 * @returns whether it is written; `conflict` where another program wrote the file meanwhile
	 */
	async change(name: string, operations: Operation[]): Promise<'done' | 'refused' | 'conflict'> {
		return this.#send({ ask: 'change', base: this.#base, name, operations }, name);
	}

	/** What would be refused of a change. */
	async problemsOf(operations: Operation[]): Promise<readonly StudioProblem[]> {
		const answer = await this.#ask({ ask: 'change', base: this.#base, name: 'try', operations, dry: true });
		return 'refused' in answer ? answer.refused : [];
	}

	/** Takes the last change back, or does it again. */
	async step(ask: 'undo' | 'redo'): Promise<void> {
		const name = ask === 'undo' ? this.state?.undo : this.state?.redo;
		if (name === undefined) return;
		await this.#send({ ask, base: this.#base }, ask === 'undo' ? `Undone: ${name}` : `Done again: ${name}`);
	}

	get #base(): string {
		return this.state?.base ?? '';
	}

	async #send(asked: Asked, told: string): Promise<'done' | 'refused' | 'conflict'> {
		this.phase = 'saving';
		const answer = await this.#ask(asked);
		this.phase = 'saved';
		this.problems = 'refused' in answer ? answer.refused : [];
		if ('refused' in answer) return 'refused';
		this.state = 'conflict' in answer ? answer.conflict : answer.state;
		this.told = 'conflict' in answer ? 'The file was changed by another program.' : `${told}. Saved.`;
		return 'conflict' in answer ? 'conflict' : 'done';
	}

	#ask(asked: Asked): Promise<StudioAnswer> {
		const id = this.#next++;
		return new Promise((resolve) => {
			this.#waiting[id] = resolve;
			this.#hot.send(STUDIO_EVENT, { ...asked, id, story: this.story });
		});
	}
}
