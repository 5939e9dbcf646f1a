import type { Attachment } from 'svelte/attachments';
import type { Land } from '../land/types.ts';

/** What of a live map decides whether it needs coastlines. */
interface LiveBasemap {
	readonly painter: 'svg' | 'webgl';
	readonly state: 'loading' | 'ready' | 'fallback';
}

export interface DrawnLand {
	readonly current: Land | undefined;
	/** For the map's root element. */
	loader: Attachment<HTMLElement>;
}

/**
 * The coastlines of the drawn picture. Those that the server wrote serve the first view only. They are loaded where the
 * drawn picture stays or comes back, and where the server wrote none.
 */
export function drawnLand(
	given: () => Land | (() => Promise<Land>) | undefined,
	live: LiveBasemap,
	isWebglAllowed: () => boolean
): DrawnLand {
	let loaded = $state.raw<Land>();
	return {
		get current() {
			const land = given();
			return typeof land === 'function' ? loaded : land;
		},
		loader(map) {
			let handedOver = false;
			$effect(() => {
				if (live.painter === 'webgl') {
					handedOver = true;
					if (!loaded) return;
				}
				const land = given();
				const written = map.querySelector('[data-part="ground"]')?.hasAttribute('d');
				const isServed = written && !handedOver && live.state !== 'fallback' && isWebglAllowed();
				if (typeof land !== 'function' || isServed) return;
				land().then(
					(all) => (loaded = all),
					() => {}
				);
			});
		}
	};
}
