import type { Component } from 'svelte';

/** The code of a part, for which the browser asks late. */
export interface LateCode<Props extends Record<string, unknown>> {
	load: () => Promise<{ default: Component<Props> }>;
	/** On the server it is there at once; in the browser when it has come. */
	code?: Component<Props>;
}

/** What a part gets, the part itself, and the element around it. */
export type LateProps<Props extends Record<string, unknown>> = Props & {
	of: LateCode<Props>;
	/**
	 * The element around the part.
	 * @default 'div'
	 */
	element?: 'div' | 'figure';
	/** Attributes of that element. */
	attributes: Record<string, unknown>;
	/** Puts into the element what the server wrote elsewhere in the page, for a part that is drawn anew before its code is there. */
	keep?: (element: HTMLElement) => void;
	/** Called when the code can not be loaded. It is asked for again when the reader comes near again. */
	onmissing?: (cause: unknown) => void;
};
