/** Where pages stand while they are made and the site's own origin was not given (SvelteKit, `prerender.origin`). */
const UNKNOWN = 'http://sveltekit-prerender';

/**
 * An address as other sites may use it: whole where the site's origin is known, else from the site's root.
 *
 * @param path as `resolve` or `asset` give it
 * @param page the page's own address
 */
export function wholeAddress(path: string, page: URL): string {
	const { href, origin, pathname } = new URL(path, page);
	return origin === UNKNOWN ? pathname : href;
}
