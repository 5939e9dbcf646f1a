/// <reference types="./lib/vite/modules.d.ts" />

declare global {
	/** Whether the built workshop lies in `static/`: see vite.config.ts. */
	const WORKSHOP: boolean;

	namespace App {
		interface Error {
			message: string;
		}
	}
}

declare module 'svelte/elements' {
	interface HTMLLinkAttributes {
		/** HTML has it, Svelte's types do not. */
		blocking?: 'render';
	}
}

export {};
