import { mount, unmount } from 'svelte';
import { hasCardCharts, mapPartsIn } from '../story/schema/index.ts';
import { causeOf, loadStoryAt } from './load-story.ts';

/** The basemap lies beside this folder in the package. Not written as one literal: a bundler would take it for its own. */
const BASEMAP = '../basemap.pmtiles';

/**
 * `<contrail-story src="story.yaml">`: a whole story. The content of the element is shown until the story replaces it. If the
 * story cannot be loaded, the content stays and the element fires `error`.
 */
export class StoryElement extends HTMLElement {
	static readonly observedAttributes = ['src', 'basemap'];

	#mounted: Record<string, unknown> | undefined;
	#fallback: Node[] | undefined;
	#turn = 0;

	attributeChangedCallback(): void {
		if (this.isConnected) void this.#show();
	}

	connectedCallback(): void {
		void this.#show();
	}

	disconnectedCallback(): void {
		queueMicrotask(() => {
			if (!this.isConnected) this.#clear();
		});
	}

	async #show(): Promise<void> {
		const src = this.getAttribute('src');
		const turn = ++this.#turn;
		if (!src) return;
		try {
			const [story, { Story }, { default: land }] = await Promise.all([
				loadStoryAt(src),
				import('../story/index.ts'),
				import('../map/basemap/land/browser/index.ts')
			]);
			const code = mapPartsIn(story).length > 0 ? await import('../story/ui/map-parts/index.ts') : undefined;
			const cards = hasCardCharts(story) ? await import('../story/ui/cards/index.ts') : undefined;
			// Another `src` came meanwhile, or the element went.
			if (turn !== this.#turn || !this.isConnected) return;
			this.#clear();
			this.#fallback = [...this.childNodes];
			this.replaceChildren();
			const basemap = this.getAttribute('basemap') ?? new URL(BASEMAP, import.meta.url).href;
			this.#mounted = mount(Story, {
				target: this,
				props: { story: { ...story, land, ...code, ...cards }, basemap }
			});
			// The browser looked for the step of the address before the story was there.
			if (location.hash)
				document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
		} catch (error) {
			reportError(error);
			this.dispatchEvent(new ErrorEvent('error', { error, message: causeOf(error) }));
		}
	}

	#clear(): void {
		if (this.#mounted) void unmount(this.#mounted);
		this.#mounted = undefined;
		if (this.#fallback) this.replaceChildren(...this.#fallback);
		this.#fallback = undefined;
	}
}
