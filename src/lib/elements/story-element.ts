import { mount, unmount } from 'svelte';
import type { StoryData } from '../story/schema/index.ts';
import { elementError } from './attributes.ts';

/** The basemap lies beside this folder in the package. Not written as one literal: a bundler would take it for its own. */
const BASEMAP = '../basemap.pmtiles';

const causeOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Gets a story: a file as designers write it, or the data that `contrail` made of one. */
async function load(address: string): Promise<StoryData> {
	const response = await fetch(address).catch((error: unknown) => {
		throw elementError(552, address, causeOf(error));
	});
	if (!response.ok) throw elementError(552, address, `HTTP ${response.status}`);
	const text = await response.text();
	if (/\.json$/.test(new URL(address, location.href).pathname)) return JSON.parse(text) as StoryData;
	// YAML and the rules of story files are many times the size of the rest: only who needs them gets them.
	const { readStory } = await import('../story/check/index.ts');
	const { story, diagnostics } = readStory(text, { file: address });
	if (story) return story;
	const lines = diagnostics.map(({ line, column, message }) => `${address}:${line}:${column}  ${message}`);
	throw elementError(553, address, lines.join('\n'));
}

/**
 * `<contrail-story src="story.yaml">`: a whole story. What stands inside the element is shown until the story is there, and
 * stays where it can't be had; `error` is fired then.
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
			// Another `src` came meanwhile, or the element went.
			if (turn !== this.#turn || !this.isConnected) return;
			this.#clear();
			this.#fallback = [...this.childNodes];
			this.replaceChildren();
			const basemap = this.getAttribute('basemap') ?? new URL(BASEMAP, import.meta.url).href;
			this.#mounted = mount(Story, { target: this, props: { story: { ...story, land }, basemap } });
			// The story was not there yet when the browser looked for the address's step.
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
