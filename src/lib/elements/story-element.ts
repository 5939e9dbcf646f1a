import { mount, unmount } from 'svelte';
import { drawsOnMap, type StoryData } from '../story/schema/index.ts';
import { elementError } from './attributes.ts';
import { sheetsOf } from './sheets.ts';

/** The basemap lies beside this folder in the package. Not written as one literal: a bundler would take it for its own. */
const BASEMAP = '../basemap.pmtiles';

const causeOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Loads a story: a story file, or the data that `contrail` made of one. */
async function load(address: string): Promise<StoryData> {
	const response = await fetch(address).catch((error: unknown) => {
		throw elementError(552, address, causeOf(error));
	});
	if (!response.ok) throw elementError(552, address, `HTTP ${response.status}`);
	const text = await response.text();
	if (/\.json$/.test(new URL(address, location.href).pathname)) return JSON.parse(text) as StoryData;
	// The reader of story files is many times the size of the rest, so it is loaded on demand.
	const { readStory } = await import('../story/check/index.ts');
	const alone = readStory(text, { file: address });
	const sheets = await sheetsOf(alone.sheets, response.url);
	const { story, diagnostics } = sheets.size > 0 ? readStory(text, { file: address, sheets }) : alone;
	if (story) return story;
	const lines = diagnostics.map(({ file, line, column, message }) => `${file}:${line}:${column}  ${message}`);
	throw elementError(553, address, lines.join('\n'));
}

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
				load(src),
				import('../story/index.ts'),
				import('../map/basemap/land/browser/index.ts')
			]);
			const code = drawsOnMap(story) ? await import('../story/ui/drawings/index.ts') : undefined;
			// Another `src` came meanwhile, or the element went.
			if (turn !== this.#turn || !this.isConnected) return;
			this.#clear();
			this.#fallback = [...this.childNodes];
			this.replaceChildren();
			const basemap = this.getAttribute('basemap') ?? new URL(BASEMAP, import.meta.url).href;
			this.#mounted = mount(Story, {
				target: this,
				props: { story: { ...story, land, drawOnMap: code?.drawOnMap }, basemap }
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
