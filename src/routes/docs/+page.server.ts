import { error } from '@sveltejs/kit';
import { pageAt } from './read/pages.ts';

export const load = () => pageAt('') ?? error(404, 'The docs have no first page.');
