import { error } from '@sveltejs/kit';
import { pageAt, pages } from '../read/pages.ts';

export const entries = () => pages.flatMap(({ path }) => (path ? [{ page: path }] : []));

export function load({ params }) {
	return pageAt(params.page) ?? error(404, 'There is no such page in the docs.');
}
