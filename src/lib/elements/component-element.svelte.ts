import { unmount } from 'svelte';
import type { Reader } from './attributes.ts';

/** How an attribute becomes a property of the component: under which name, and read how. */
export type Attributes = Readonly<Record<string, readonly [property: string, read: Reader]>>;

/** Puts a component into an element, with properties that may change; returns what `unmount` takes. */
export type Put = (target: Element, props: Record<string, unknown>) => Record<string, unknown>;

/**
 * A custom element that shows a component in the page itself, not in a shadow: anchors, printing and the page's own fonts
 * work as anywhere. What stands inside the element is shown until the component is there, and stays where it can't be.
 *
 * @param required attributes without which nothing is shown
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
			// An element that is only moved is connected again before this runs.
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
