/** More than the length of any page, in CSS pixels. */
const FAR = 1e7;

/**
 * Reports whether any part of the section is on the screen: once at the start, and whenever the section comes, goes, or
 * is passed by a jump between two frames. A jump over the section changes nothing for a plain observer, so there are
 * two: one whose area reaches far above the viewport, and one whose area reaches far below it.
 *
 * @returns stops watching
 */
export function watchVisibility(
	section: Element,
	root: Element | Document,
	changed: (visible: boolean) => void
): () => void {
	const intersects = [true, true];
	const observers = [`${FAR}px 0px 0px`, `0px 0px ${FAR}px`].map((rootMargin, side) => {
		const observer = new IntersectionObserver(
			(entries) => {
				intersects[side] = entries.at(-1)!.isIntersecting;
				changed(!intersects.includes(false));
			},
			{ root, rootMargin }
		);
		observer.observe(section);
		return observer;
	});
	return () => observers.forEach((observer) => observer.disconnect());
}
