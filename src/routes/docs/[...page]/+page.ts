import type { Component } from 'svelte';
import type { PageLoad } from './$types';

/**
 * Kit links the styles of a component that is imported by a page's own import only, and only where it meets them first. A story's
 * ending brings the table too, so the table's own example comes before all stories.
 */
const modules = {
	...import.meta.glob<{ default: Component }>('../examples/RouteTableExample.svelte'),
	...import.meta.glob<{ default: Component }>('../examples/*.svelte')
};

/** Loads the examples of this page only. */
export const load: PageLoad = async ({ data }) => {
	const names = data.page.blocks.flatMap((block) => (block.kind === 'example' ? [block.name] : []));
	const loaded = await Promise.all(names.map(async (name) => modules[`../examples/${name}.svelte`]?.()));
	const examples = Object.fromEntries(names.map((name, i) => [name, loaded[i]?.default]));
	return { ...data, examples };
};
