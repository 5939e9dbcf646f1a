import { MediaQuery } from 'svelte/reactivity';
import { chosenMotion, MOTION_KEY } from '../theme/index.ts';

/** `system` follows the setting of the reader's device. `reduce` and `full` are their choice in this site, and overrule it. */
export type MotionChoice = 'system' | 'reduce' | 'full';

/** Knows whether the reader wants movement: by the page's own switch, whose state is stored, else by the device's setting. */
class Motion {
	#choice = $state<MotionChoice>('system');
	#device: MediaQuery | undefined;
	#asked = false;

	/**
	 * What the reader chose on this page or an earlier one. Setting it stores it and puts `data-motion` on the html element.
	 * Until the page is hydrated it is `'system'`, as on the server, which does not know the choice.
	 */
	get choice(): MotionChoice {
		this.#ask();
		return this.#choice;
	}
	set choice(choice: MotionChoice) {
		this.#asked = true;
		this.#choice = choice;
		const { dataset } = document.documentElement;
		if (choice === 'system') delete dataset.motion;
		else dataset.motion = choice;
		try {
			if (choice === 'system') localStorage.removeItem(MOTION_KEY);
			else localStorage.setItem(MOTION_KEY, choice);
		} catch {
			// Some embeds have no storage. There the choice holds until the reader leaves the page.
		}
	}

	/** True if nothing may move of its own accord. False on the server. */
	get reduced(): boolean {
		if (this.choice !== 'system') return this.#choice === 'reduce';
		this.#device ??= new MediaQuery('(prefers-reduced-motion: reduce)', false);
		return this.#device.current;
	}

	/** Reads the choice once whoever asks for it has been hydrated: within this task the page must equal the server's. */
	#ask() {
		if (this.#asked || typeof document === 'undefined') return;
		this.#asked = true;
		queueMicrotask(() => {
			const choice = chosenMotion();
			if (choice === 'reduce' || choice === 'full') this.#choice = choice;
		});
	}
}

/** The page's motion switch. */
export const motion = new Motion();
