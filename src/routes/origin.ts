/** The origin that SvelteKit gives pages during a build without `ORIGIN` (see svelte.config.js). */
const UNKNOWN = 'http://sveltekit-prerender';

/**
 * An address for other sites: absolute if the site's origin is known, else from the site's root.
 *
 * @param path a result of `resolve` or `asset`
 * @param page the address of the page
 */
export function wholeAddress(path: string, page: URL): string {
	const { href, pathname } = new URL(path, page);
	return isOriginKnown(page) ? href : pathname;
}

/** @param page the address of the page */
export const isOriginKnown = (page: URL): boolean => page.origin !== UNKNOWN;
