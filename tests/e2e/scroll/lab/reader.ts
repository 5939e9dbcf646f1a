import { mount } from 'svelte';
import Reader from './Reader.svelte';

declare global {
	interface Window {
		/** The events so far. */
		told: unknown[];
	}
}

window.told = [];
mount(Reader, {
	target: document.body,
	props: { query: new URLSearchParams(location.search), told: window.told }
});
