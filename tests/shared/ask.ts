import { inject } from 'vitest';
import type { Shared } from './makers.ts';
import type {} from './setup.ts';

/**
 * One of the things that all test files share; made when the first test file asks.
 *
 * @throws where it can not be made, with the reason
 */
export async function shared<Name extends keyof Shared>(name: Name): Promise<Shared[Name]> {
	const answer = await fetch(`${inject('sharedOrigin')}/${name}`);
	if (!answer.ok) throw new Error(await answer.text());
	return (await answer.json()) as Shared[Name];
}
