import { STUDIO_EVENT, type Hot } from '../studio/page/index.ts';

/** Addresses of `contrail studio`, from the page. */
const [ASK, CHANGES] = ['contrail/ask', 'contrail/changes'];

/** The page's connection with `contrail studio`: what it asks goes with the page's token, and news come as events. */
export class StudioLine implements Hot {
	readonly #token: string;
	readonly #listeners: Record<string, ((data: never) => void)[]> = {};

	constructor(token: string) {
		this.#token = token;
	}

	on(event: string, listener: (data: never) => void): void {
		(this.#listeners[event] ??= []).push(listener);
	}

	send(_event: string, data: unknown): void {
		void this.#ask(data);
	}

	/** Tells listeners on this page. */
	tell(event: string, data?: unknown): void {
		for (const listener of this.#listeners[event] ?? []) listener(data as never);
	}

	/** Calls back after each change of the story's files. A server that was started again has another token: the page is loaded anew. */
	follow(onchange: () => Promise<void>): void {
		const source = new EventSource(CHANGES);
		let wasOpen = false;
		source.onopen = () => {
			if (wasOpen) location.reload();
			wasOpen = true;
		};
		source.onmessage = () => void onchange();
		source.onerror = () => this.#leave();
	}

	async #ask(data: unknown): Promise<void> {
		try {
			const response = await fetch(ASK, {
				method: 'POST',
				headers: { 'content-type': 'application/json', 'contrail-token': this.#token },
				body: JSON.stringify(data)
			});
			this.tell(STUDIO_EVENT, await response.json());
		} catch {
			this.#leave();
		}
	}

	#leave(): void {
		this.tell('vite:ws:disconnect');
	}
}
