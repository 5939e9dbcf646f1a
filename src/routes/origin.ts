/** Where pages stand while they are made and the site's own origin was not given (`ORIGIN` in svelte.config.js). */
const UNKNOWN = 'http://sveltekit-prerender';

/**
 * An address as other sites may use it: whole where the site's origin is known, else from the site's root.
 *
 * @param path as `resolve` or `asset` give it
 * @param page the page's own address
 */
export function wholeAddress(path: string, page: URL): string {
	const { href, pathname } = new URL(path, page);
	return isOriginKnown(page) ? href : pathname;
}

/** @param page the page's own address */
export const isOriginKnown = (page: URL): boolean => page.origin !== UNKNOWN;
