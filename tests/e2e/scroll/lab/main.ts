import { lab } from './lab.svelte.ts';

/** What the tests and the benches call. */
window.lab = lab;

declare global {
	interface Window {
		lab: typeof lab;
	}
}
