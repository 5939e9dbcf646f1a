import type { Land } from '../types.ts';

/** The same land in the browser, which has the server's picture already: fetched only when something asks for it. */
export default function loadLand(): Promise<Land> {
	return import('../index.ts').then((module) => module.default);
}
