import { MediaQuery } from 'svelte/reactivity';

/** `system` follows the setting of the reader's device. `reduce` and `full` are their choice in this site, and overrule it. */
export type MotionChoice = 'system' | 'reduce' | 'full';

const KEY = 'contrail-motion';

/** Knows whether the reader wants movement: by the page's own switch, whose state is stored, else by the device's setting. */
class Motion {
	#choice = $state<MotionChoice>('system');
	#device: MediaQuery | undefined;
	#restored = false;

	/** What the reader chose on the page. Setting it stores it and puts `data-motion` on the html element. */
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
			// Some embeds have no storage. There the choice holds until the reader leaves the page.
		}
	}

	/** True if nothing may move of its own accord. False on the server. */
	get reduced(): boolean {
		if (this.#choice !== 'system') return this.#choice === 'reduce';
		this.#device ??= new MediaQuery('(prefers-reduced-motion: reduce)', false);
		return this.#device.current;
	}

	/** Restores the stored choice. It runs after hydration, as the server does not know the choice; later calls do nothing. */
	restore(): void {
		if (this.#restored) return;
		this.#restored = true;
		try {
			const choice = localStorage.getItem(KEY);
			if (choice === 'reduce' || choice === 'full') this.#apply(choice);
		} catch {
			// Without storage there is no choice to restore.
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
