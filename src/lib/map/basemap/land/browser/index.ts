import type { Land } from '../types.ts';

/** Loads the same land in a browser: it has the server's picture already, and seldom needs its coastlines again. */
export default function loadLand(): Promise<Land> {
	return import('../index.ts').then((module) => module.default);
}
