import { MediaQuery } from 'svelte/reactivity';

/** `system` is what the reader told their device; the other two are said to this page and go before it. */
export type MotionChoice = 'system' | 'reduce' | 'full';

const KEY = 'contrail-motion';

/** Whether the reader wants movement: the page's own switch, which is remembered, else the device's setting. */
class Motion {
	#choice = $state<MotionChoice>('system');
	#device: MediaQuery | undefined;
	#restored = false;

	/** What the reader chose on the page. Setting it remembers it and puts `data-motion` on the html element. */
	get choice(): MotionChoice {
		return this.#choice;
	}
	set choice(choice: MotionChoice) {
		this.#restored = true;
		this.#apply(choice);
		try {
			if (choice === 'system') localStorage.removeItem(KEY);
			else localStorage.setItem(KEY, choice);
		} catch {
			// No storage, as in some embeds: the choice holds until the page is left.
		}
	}

	/** True where nothing may move of its own accord. False on the server. */
	get reduced(): boolean {
		if (this.#choice !== 'system') return this.#choice === 'reduce';
		this.#device ??= new MediaQuery('(prefers-reduced-motion: reduce)', false);
		return this.#device.current;
	}

	/** Takes up what was chosen before; after hydration, as the server could not know it. Only the first call counts. */
	restore(): void {
		if (this.#restored) return;
		this.#restored = true;
		try {
			const choice = localStorage.getItem(KEY);
			if (choice === 'reduce' || choice === 'full') this.#apply(choice);
		} catch {
			// No storage: nothing was chosen.
		}
	}

	#apply(choice: MotionChoice) {
		this.#choice = choice;
		if (choice === 'system') delete document.documentElement.dataset.motion;
		else document.documentElement.dataset.motion = choice;
	}
}

/** The page's motion switch. */
export const motion = new Motion();
