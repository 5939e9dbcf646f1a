/**
 * Calls back when something may have moved the steps: a step, the section, a box around it or something before it changed
 * its size, came, went or changed places.
 *
 * Watching the boxes around is not enough. If the page's own height is fixed (`html, body { height: 100% }`), content
 * that grows above the section moves it and changes no box around it.
 *
 * @param resized runs when boxes have other sizes
 * @param replaced runs when there may be other boxes, or the same boxes in another order
 * @returns stops watching
 */
export function watchSurroundings(section: Element, resized: () => void, replaced: () => void): () => void {
	const sizes = new ResizeObserver(resized);
	const places = new MutationObserver((records) => {
		if (!records.some(matters)) return;
		watch();
		replaced();
	});
	const matters = ({ target, addedNodes, removedNodes }: MutationRecord) =>
		!section.contains(target) || [...addedNodes, ...removedNodes].some(holdsStep);
	const stop = () => {
		sizes.disconnect();
		places.disconnect();
	};
	const watch = () => {
		stop();
		places.observe(section, { childList: true, subtree: true });
		// The boxes around the steps as well, since a change of the space between two steps changes neither of them.
		for (const box of section.querySelectorAll(`:scope > *, ${STEP}`)) sizes.observe(box);
		for (let box: Element | null = section; box; box = box.parentElement) {
			if (box !== section) places.observe(box, { childList: true });
			for (let at: Element | null = box; at; at = at.previousElementSibling) sizes.observe(at);
		}
	};
	watch();
	return stop;
}

const STEP = '[data-contrail="step"]';

function holdsStep(node: Node): boolean {
	return node instanceof Element && (node.matches(STEP) || node.querySelector(STEP) !== null);
}
