import type { Component } from 'svelte';
import type { LateCode } from './types.ts';

/** The code of a part, loaded once. */
export const codeOf = async <Props extends Record<string, unknown>>(
	part: LateCode<Props>
): Promise<Component<Props>> => (part.code ??= (await part.load()).default);
