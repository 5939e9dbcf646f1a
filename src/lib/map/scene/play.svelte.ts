import { cubicInOut } from 'svelte/easing';
import { Tween } from 'svelte/motion';
import type { Attachment } from 'svelte/attachments';
import { motionReduced } from '../../theme/index.ts';

/** What fraction of a map must be in view for a line on it to begin. */
const SEEN = 0.25;

/**
 * Draws a line once, when its map comes into view. Until then the line is whole, and so it stays on the server and for
 * readers who asked for less motion.
 */
export class Play {
	readonly #drawn = new Tween(1);
	readonly #duration: () => number | undefined;

	/**
	 * @param duration in ms; undefined for a line that is drawn by its progress
	 */
	constructor(duration: () => number | undefined) {
		this.#duration = duration;
	}

	get progress(): number {
		return this.#drawn.current;
	}

	/** For an element inside the map. */
	readonly root: Attachment<HTMLElement> = (element) => {
		const map = element.closest('[data-contrail="map"]');
		const duration = this.#duration();
		if (!map || duration === undefined || motionReduced()) return;
		void this.#drawn.set(0, { duration: 0 });
		const observer = new IntersectionObserver(
			(entries) => {
				if (!entries.at(-1)!.isIntersecting) return;
				observer.disconnect();
				void this.#drawn.set(1, { duration, easing: cubicInOut });
			},
			{ threshold: SEEN }
		);
		observer.observe(map);
		return () => {
			observer.disconnect();
			void this.#drawn.set(1, { duration: 0 });
		};
	};
}
