import { tick } from 'svelte';

/**
 * Changes the page and keeps the step that the reader reads at its place on the screen. Browsers with scroll anchoring do
 * so themselves where text above comes or goes; older versions of Safari do not.
 */
export function withScrollAnchor(change: () => void): void {
	const step = CSS.supports('overflow-anchor', 'auto') ? null : document.querySelector(ACTIVE);
	const before = step?.getBoundingClientRect().top;
	change();
	if (!step || before === undefined) return;
	void tick().then(() => {
		if (step.isConnected) scrollBy({ top: step.getBoundingClientRect().top - before, behavior: 'instant' });
	});
}

const ACTIVE = '[data-contrail="step"][data-state="active"]';
