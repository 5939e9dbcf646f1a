import { STUDIO_EVENT, STUDIO_WRITTEN } from '../protocol.ts';
import type { StudioAnswer, StudioProblem, StudioRequest, StudioWritten } from '../protocol.ts';

/** The part of `import.meta.hot` that is used here. */
export interface Hot {
	on(event: string, listener: (data: never) => void): void;
	send(event: string, data?: unknown): void;
}

/** What a session hears besides the answers. */
export interface ConnectionListener {
	/** A file was written, by whomever. */
	onwritten: (written: StudioWritten) => void;
	/** The server is gone. */
	onleave: () => void;
}

/** A request without its id. */
type Asked = StudioRequest extends infer Request
	? Request extends StudioRequest
		? Omit<Request, 'id'>
		: never
	: never;

const AWAY: StudioProblem = {
	code: 319,
	message: 'the server does not answer',
	fix: 'Start it again: the page keeps what you wrote.'
};

/** The page’s connection with the server: it finds the answer to each request. */
export class Connection {
	#hot: Hot;
	#next = 1;
	#waiting: Record<number, ((answer: StudioAnswer) => void) | undefined> = {};
	readonly #listeners: ConnectionListener[] = [];

	constructor(hot: Hot) {
		this.#hot = hot;
		this.connect(hot);
	}

	/** Uses the connection of a module that came anew. */
	connect(hot: Hot): void {
		this.#hot = hot;
		hot.on(STUDIO_EVENT, (answer: StudioAnswer) => {
			this.#waiting[answer.id]?.(answer);
			delete this.#waiting[answer.id];
		});
		hot.on(STUDIO_WRITTEN, (written: StudioWritten) => {
			for (const { onwritten } of this.#listeners) onwritten(written);
		});
		hot.on('vite:ws:disconnect', () => this.#leave());
	}

	listen(listener: ConnectionListener): void {
		this.#listeners.push(listener);
	}

	ask(asked: Asked): Promise<StudioAnswer> {
		const id = this.#next++;
		return new Promise((resolve) => {
			this.#waiting[id] = resolve;
			this.#hot.send(STUDIO_EVENT, { ...asked, id });
		});
	}

	/** Nothing that was asked is answered. */
	#leave(): void {
		for (const { onleave } of this.#listeners) onleave();
		for (const [id, answer] of Object.entries(this.#waiting)) answer?.({ id: Number(id), refused: [AWAY] });
		this.#waiting = {};
	}
}
