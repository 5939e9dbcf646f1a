// Runs in the page, and in development only: the modules of stories import it.
import { createSubscriber } from 'svelte/reactivity';
import type { StoryData } from '../story/schema/index.ts';
import { keepPlace } from './keep-place.ts';
import { share } from './share.ts';

/** What is used of `import.meta.hot`. */
interface Hot {
	/** Outlives the module: the next version of it finds it again. */
	data: { live?: Live };
	on(event: string, listener: () => void): void;
	send(event: string, data?: unknown): void;
}

interface Live {
	story: StoryData;
	/** Makes the same object hold what the file holds now. */
	take(next: StoryData): void;
}

/**
 * The story of a module: one object for as long as the page is open. Components that read it as they draw are told when
 * the file was saved, so that nothing is made anew: the reader stays where they are, and so does the map.
 */
export function liveStory(next: StoryData, file: string, hot: Hot | undefined): StoryData {
	if (!hot) return next;
	hot.send('contrail:shown', file);
	hot.on('contrail:mended', closeOverlay);
	// Vite does so by itself, but where an overlay lies over the page at its first update, it reloads the page.
	hot.on('vite:beforeUpdate', closeOverlay);
	hot.on('vite:afterUpdate', () => hot.send('contrail:updated'));
	if (hot.data.live) hot.data.live.take(next);
	else hot.data.live = follow(next);
	return hot.data.live.story;
}

function follow(first: StoryData): Live {
	const now: StoryData = { ...first };
	let changed = (): void => {};
	const read = createSubscriber((update) => {
		changed = update;
	});
	const story = new Proxy(now, {
		get: (_, key) => (read(), Reflect.get(now, key)),
		has: (_, key) => (read(), Reflect.has(now, key)),
		ownKeys: () => (read(), Reflect.ownKeys(now)),
		getOwnPropertyDescriptor: (_, key) => (read(), Reflect.getOwnPropertyDescriptor(now, key))
	});
	return {
		story,
		take(next) {
			const { land, ...data } = next;
			const { land: knownLand, ...known } = now;
			const shared = share(known, data);
			if (shared === known) return;
			const sameMap = PICTURED.every((field) => shared[field] === known[field]);
			for (const field of Object.keys(known)) if (!(field in shared)) Reflect.deleteProperty(now, field);
			keepPlace(() => {
				// The same coastlines are not loaded again.
				Object.assign(now, shared, { land: sameMap ? knownLand : land });
				changed();
			});
		}
	};
}

/** What the coastlines are cut by. */
const PICTURED = ['views', 'flights', 'places', 'opening'] as const;

/** Takes away what was told of a story, and leaves what another plugin told. */
function closeOverlay(): void {
	for (const overlay of document.querySelectorAll('vite-error-overlay')) {
		if (overlay.shadowRoot?.textContent.includes('[plugin:contrail]')) overlay.remove();
	}
}
