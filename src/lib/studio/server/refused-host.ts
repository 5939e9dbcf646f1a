import type { StudioAnswer } from '../protocol.ts';
import { problem } from './problem.ts';
import { idOf } from './request.ts';

/** The answer of a server that others on the network reach. */
export const refusedHost = (data: unknown, address: string): StudioAnswer => ({
	id: idOf(data),
	refused: [problem(318, address)]
});
