import { asset } from '$app/paths';
import type MiniSearch from 'minisearch';
import { indexOptions, type SearchRow } from './index-options.ts';

/** A result of the search. */
export interface Hit {
	id: string;
	title: string;
	page: string;
}

/** The largest number of results to show. */
const MOST = 8;

/** Searches the docs. It fetches the index and minisearch once, on the first `load`. */
export class Finder {
	#index = $state.raw<MiniSearch<SearchRow>>();
	#loading: Promise<void> | undefined;
	query = $state('');

	/** The best results first; none before the index is loaded. */
	readonly hits: Hit[] = $derived.by(() => {
		const words = this.query.trim();
		if (!words || !this.#index) return [];
		return this.#index
			.search(words)
			.slice(0, MOST)
			.map(({ id, title, page }) => ({ id: String(id), title: String(title), page: String(page) }));
	});

	get ready(): boolean {
		return this.#index !== undefined;
	}

	/** Fetches the index. After a failure the next call tries again. */
	load(): Promise<void> {
		this.#loading ??= this.#fetch().catch(() => {
			this.#loading = undefined;
		});
		return this.#loading;
	}

	async #fetch(): Promise<void> {
		const [{ default: Index }, answer] = await Promise.all([
			import('minisearch'),
			fetch(asset('/docs/search.json'))
		]);
		this.#index = Index.loadJSON<SearchRow>(await answer.text(), indexOptions);
	}
}
