import type { Attachment } from 'svelte/attachments';

/**
 * Reports whether an element is in the viewport, or in what a margin adds to it or takes off.
 *
 * @param margin above and below, e.g. `100%` of the viewport's height
 */
export const watch =
	(margin: string, changed: (isIn: boolean) => void): Attachment =>
	(node) => {
		const observer = new IntersectionObserver((entries) => changed(entries.at(-1)!.isIntersecting), {
			rootMargin: `${margin} 0px`
		});
		observer.observe(node);
		return () => observer.disconnect();
	};
