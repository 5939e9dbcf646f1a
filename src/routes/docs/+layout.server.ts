import { contents } from './read/pages.ts';

export const load = () => ({ contents });
