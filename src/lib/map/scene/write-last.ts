import { BROWSER } from 'esm-env';
import type { Snippet } from 'svelte';

/** What Svelte's server gives to a snippet: the snippet writes HTML into it. */
interface Renderer {
	/** Keeps a place free in the HTML. It is Svelte's own, and another version may lack it. */
	child?: (write: () => void) => Renderer;
}

type Write = (renderer: Renderer) => void;

/**
 * Lets parts of a map read the whole picture, whichever of them comes first. The browser draws again what has changed, and
 * needs nothing of this. The server writes each part once: what reads the picture keeps its place free, and is written when
 * all parts have said what they are.
 */
export class LastWriter {
	#waiting: (() => void)[] | undefined;

	/** All parts of a map: the server writes what waits for them at their end. */
	parts(children: Snippet | undefined): Snippet | undefined {
		if (BROWSER || !children) return children;
		const write: Write = (renderer) => {
			this.#waiting = [];
			(children as unknown as Write)(renderer);
			const waiting = this.#waiting;
			this.#waiting = undefined;
			for (const fill of waiting) fill();
		};
		return write as unknown as Snippet;
	}

	/** What reads the whole picture. */
	last(content: Snippet): Snippet {
		if (BROWSER) return content;
		const write: Write = (renderer) => {
			const place = this.#waiting && renderer.child?.(() => {});
			const fill = (): void => (content as unknown as Write)(place ?? renderer);
			if (place) this.#waiting?.push(fill);
			else fill();
		};
		return write as unknown as Snippet;
	}
}
