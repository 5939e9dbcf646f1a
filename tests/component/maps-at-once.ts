import { render as rendered } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { loadMaps } from '../../src/lib/map/index.ts';

/** A test that imports this has maps drawn at once, as in a page where their code has come. That it comes is `late-code.test.ts`'. */
await loadMaps();

/** Renders a component with the maps in it. */
export const render: typeof rendered = (...of) => {
	const result = rendered(...of);
	flushSync();
	return result;
};
