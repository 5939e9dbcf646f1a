import { tick } from 'svelte';

/**
 * Changes the page and keeps what is read where it is on the screen. Browsers do so by themselves where text comes or
 * goes above it ("scroll anchoring"); Safari learned it late.
 */
export function keepPlace(change: () => void): void {
	const read = CSS.supports('overflow-anchor', 'auto') ? null : document.querySelector(ACTIVE);
	const before = read?.getBoundingClientRect().top;
	change();
	if (!read || before === undefined) return;
	void tick().then(() => {
		if (read.isConnected) scrollBy({ top: read.getBoundingClientRect().top - before, behavior: 'instant' });
	});
}

const ACTIVE = '[data-contrail="step"][data-state="active"]';
