import { SvelteMap } from 'svelte/reactivity';
import type { StoryData } from '../../story/schema/index.ts';
import { withScrollAnchor } from './scroll-anchor.ts';
import { shareStructure } from './structural-sharing.ts';

/** The part of `import.meta.hot` that is used here. */
interface Hot {
	/** Outlives the module: the module's next version finds it again. */
	data: { live?: LiveStory };
	on(event: string, listener: () => void): void;
	send(event: string, data?: unknown): void;
}

export interface LiveStory {
	story: StoryData;
	/**
	 * Puts the data of a newer version of the file into the same object.
	 *
	 * @param base names the state of the file that it is of
	 */
	update(next: StoryData, base?: string): void;
	/** Shows what a function makes of each version of the file, from now on and at once. */
	revise(change: (story: StoryData, base: string | undefined) => StoryData): void;
}

/**
 * The story of a module: one object for as long as the page is open. Components that read it are updated when the file is
 * saved, and nothing is created again: the reader stays where they are, and so does the map.
 */
export function liveStory(
	next: StoryData,
	{ file, base }: { file: string; base: string },
	hot: Hot | undefined
): LiveStory {
	if (!hot) return reactiveStory(next, base);
	hot.send('contrail:shown', file);
	hot.on('contrail:fixed', closeOverlay);
	// Vite closes its overlay too, but where one is open at the first update it reloads the page instead.
	hot.on('vite:beforeUpdate', closeOverlay);
	hot.on('vite:afterUpdate', () => hot.send('contrail:updated'));
	if (hot.data.live) hot.data.live.update(next, base);
	return (hot.data.live ??= reactiveStory(next, base));
}

/** A story with what the studio adds to its module. */
type Shown = StoryData & { oncamera?: unknown };

/** The fields that a story may lack. */
type Lacking = keyof { [Field in keyof Shown as undefined extends Shown[Field] ? Field : never]: true };

/** Who reads a field that is not there is updated when it comes. */
const LACKING: Record<Lacking, undefined> = {
	dir: undefined,
	words: undefined,
	charts: undefined,
	loadPictures: undefined,
	images: undefined,
	videos: undefined,
	drawings: undefined,
	drawPicture: undefined,
	layers: undefined,
	markers: undefined,
	names: undefined,
	mapParts: undefined,
	mapPicture: undefined,
	mapPartKinds: undefined,
	layerTables: undefined,
	cardCharts: undefined,
	basemap: undefined,
	land: undefined,
	stills: undefined,
	oncamera: undefined
};

/** A story whose data may become newer ones while it is shown. */
export function reactiveStory(first: StoryData, base?: string): LiveStory {
	// Field by field: what shows the steps has nothing to do when a place is moved.
	const fields = new SvelteMap<PropertyKey, unknown>(Object.entries({ ...LACKING, ...first }));
	const has = (key: PropertyKey): boolean => fields.get(key) !== undefined;
	const story = new Proxy({} as StoryData, {
		get: (_, key) => fields.get(key),
		has: (_, key) => has(key),
		ownKeys: () => [...fields.keys()].filter(has) as string[],
		getOwnPropertyDescriptor: (_, key) =>
			has(key) ? { value: fields.get(key), configurable: true, enumerable: true } : undefined
	});
	let current = first;
	let file = { story: first, base };
	let revised: (now: StoryData, base: string | undefined) => StoryData = (now) => now;
	const show = (): void => {
		const { land, ...data } = revised(file.story, file.base);
		const { land: oldLand, ...old } = current;
		const shared = shareStructure(old, data);
		if (shared === old) return;
		const isSameMap = CUT_BY.every((field) => shared[field] === old[field]);
		withScrollAnchor(() => {
			// Coastlines that are still right are not loaded again.
			current = { ...shared, land: isSameMap ? oldLand : land };
			const all = Object.entries({ ...LACKING, ...current });
			for (const [field, value] of all) fields.set(field, value);
		});
	};
	return {
		story,
		update(next, nextBase) {
			file = { story: next, base: nextBase };
			show();
		},
		revise(change) {
			revised = change;
			show();
		}
	};
}

/** The fields that decide which coastlines a story has. */
const CUT_BY = ['views', 'flights', 'places', 'opening'] as const;

/** Closes Vite's error overlay where it shows errors of a story, and leaves those of other plugins. */
function closeOverlay(): void {
	for (const overlay of document.querySelectorAll('vite-error-overlay')) {
		if (overlay.shadowRoot?.textContent.includes('[plugin:contrail]')) overlay.remove();
	}
}
