import { resolve } from '$app/paths';

/** The address of a page of the docs. */
export const docsHref = (path: string): string =>
	path ? resolve('/docs/[...page]', { page: path }) : resolve('/docs');

/** The attributes of a link to a page of the docs. */
export const pageLink = (path: string): { href: string } => ({ href: docsHref(path) });

/** The attributes of a link in the docs' text. Addresses of this site get its base path; others stay. */
export function linkTo(href: string): { href: string } {
	const [path = '', hash] = href.split('#', 2);
	const end = hash === undefined ? '' : `#${hash}`;
	if (path === '/docs' || path.startsWith('/docs/')) return { href: docsHref(path.slice(6)) + end };
	if (path === '/') return { href: resolve('/') + end };
	if (path === '/venezuela') return { href: resolve('/venezuela') + end };
	return { href };
}
