import { asset } from '$app/paths';
import type MiniSearch from 'minisearch';
import { indexOptions, type SearchRow } from './index-options.ts';

/** One answer. */
export interface Hit {
	id: string;
	title: string;
	page: string;
}

/** More would not be read. */
const MOST = 8;

/** Looks the docs through. The index and what reads it are fetched once, when they are first wanted. */
export class Finder {
	#index = $state.raw<MiniSearch<SearchRow>>();
	#loading: Promise<void> | undefined;
	query = $state('');

	/** The best answers first; none before the index is there. */
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

	/** A try that fails is made anew the next time. */
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
