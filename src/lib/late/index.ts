import { codeOf } from './code.ts';
import LatePart from './LatePart.svelte';
import ServerPart from './ServerPart.svelte';
import type { LateCode } from './types.ts';

export { codeOf, LatePart };
export type { LateCode, LateProps } from './types.ts';

/** The server draws parts at once. It imports them late as the browser does, so that a bundler links their styles in the page. */
export async function drawnAtOnce(parts: readonly LateCode<never>[]): Promise<typeof LatePart> {
	await Promise.all(parts.map(codeOf));
	return ServerPart;
}
