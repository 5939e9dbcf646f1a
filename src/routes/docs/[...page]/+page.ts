import type { Component } from 'svelte';
import type { PageLoad } from './$types';

const modules = import.meta.glob<{ default: Component }>('../examples/*.svelte');

/** Loads the examples of this page only. */
export const load: PageLoad = async ({ data }) => {
	const names = data.page.blocks.flatMap((block) => (block.kind === 'example' ? [block.name] : []));
	const loaded = await Promise.all(names.map(async (name) => modules[`../examples/${name}.svelte`]?.()));
	const examples = Object.fromEntries(names.map((name, i) => [name, loaded[i]?.default]));
	return { ...data, examples };
};
