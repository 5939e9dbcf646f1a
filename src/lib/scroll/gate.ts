/** More than any page is long, in CSS pixels. */
const FAR = 1e7;

/**
 * Says whether any of the section is on the screen, first and whenever it comes, goes, or is passed by a jump between
 * two frames. So two observers: one that also sees all that is above the viewport, and one all below.
 *
 * @returns lets go of everything
 */
export function watchPlace(
	section: Element,
	root: Element | Document,
	placed: (visible: boolean) => void
): () => void {
	const seen = [true, true];
	const observers = [`${FAR}px 0px 0px`, `0px 0px ${FAR}px`].map((rootMargin, side) => {
		const observer = new IntersectionObserver(
			(entries) => {
				seen[side] = entries.at(-1)!.isIntersecting;
				placed(!seen.includes(false));
			},
			{ root, rootMargin }
		);
		observer.observe(section);
		return observer;
	});
	return () => observers.forEach((observer) => observer.disconnect());
}
