import { unmount } from 'svelte';
import type { Reader } from './attributes.ts';

/** For each attribute, the component's property and what reads its text. */
export type Attributes = Readonly<Record<string, readonly [property: string, read: Reader]>>;

/** Mounts a component in an element, with properties that may change. Returns what `unmount` takes. */
export type Put = (target: Element, props: Record<string, unknown>) => Record<string, unknown>;

/**
 * Makes a custom element that shows a component in the page itself and not in a shadow tree, so that anchors, printing and the
 * page's own fonts work. The content of the element is shown until the component replaces it, and stays if that cannot be.
 *
 * @param required the attributes that the component needs
 */
export function componentElement(
	put: Put,
	attributes: Attributes,
	required: readonly string[]
): CustomElementConstructor {
	return class extends HTMLElement {
		static readonly observedAttributes = Object.keys(attributes);

		readonly #props = $state<Record<string, unknown>>({});
		#mounted: Record<string, unknown> | undefined;
		#fallback: Node[] = [];

		attributeChangedCallback(attribute: string, _: string | null, text: string | null): void {
			const [property, read] = attributes[attribute]!;
			try {
				if (text === null) delete this.#props[property];
				else this.#props[property] = read(text, attribute);
			} catch (error) {
				reportError(error);
			}
			if (this.isConnected) this.#show();
		}

		connectedCallback(): void {
			this.#show();
		}

		disconnectedCallback(): void {
			// An element that a script moves is connected again before this runs.
			queueMicrotask(() => {
				if (this.isConnected || !this.#mounted) return;
				void unmount(this.#mounted);
				this.#mounted = undefined;
				this.replaceChildren(...this.#fallback);
			});
		}

		#show(): void {
			const ready = required.every((attribute) => attributes[attribute]![0] in this.#props);
			if (this.#mounted || !ready) return;
			this.#fallback = [...this.childNodes];
			this.replaceChildren();
			this.#mounted = put(this, this.#props);
		}
	};
}
