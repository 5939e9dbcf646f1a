/** Whether nothing is to move by itself: the page's own switch goes before the device's setting. */
export function wantsStillness(): boolean {
	const { motion } = document.documentElement.dataset;
	return motion ? motion === 'reduce' : matchMedia('(prefers-reduced-motion: reduce)').matches;
}
