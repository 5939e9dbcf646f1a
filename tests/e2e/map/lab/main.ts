import '../../../../src/lib/theme/theme.css';
import { Lab } from './lab.svelte.ts';

declare global {
	interface Window {
		/** What the tests and the benches call. */
		mapLab: Lab;
	}
}

window.mapLab = new Lab();
