import { shared } from '../shared/ask.ts';

/** Where the built site stands. */
export const origin = await shared('site');
