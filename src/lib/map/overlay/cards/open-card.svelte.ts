import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/** How long a card stays when the pointer has left, in ms: a pointer on its way from the line to the card is over neither. */
const GRACE = 200;

const within = (target: EventTarget | null, selector: string): HTMLElement | null =>
	target instanceof Element ? target.closest<HTMLElement>(selector) : null;

const idOf = ({ target }: Event): string | undefined => within(target, '[data-of]')?.dataset.of;

/** Which route's card is open. A pointer or the focus on an element with `data-of` opens the card of that route. */
export class OpenCard {
	/** The route's id. */
	id = $state<string>();
	/** Whether it stays when the pointer leaves: after a click, a tap or a key. */
	#isPinned = false;
	#leaving: ReturnType<typeof setTimeout> | undefined;
	#layer: HTMLElement | undefined;
	readonly #onchange: (id: string | undefined, before: string | undefined) => void;

	/**
	 * @param onchange called when a card opens, with its route's id, and when one closes, with undefined
	 */
	constructor(onchange: (id: string | undefined, before: string | undefined) => void) {
		this.#onchange = onchange;
	}

	#show(id: string, pin = false): void {
		clearTimeout(this.#leaving);
		this.#isPinned = pin || (this.#isPinned && this.id === id);
		this.#set(id);
	}

	#set(id: string | undefined): void {
		const before = this.id;
		this.id = id;
		if (id !== before) this.#onchange(id, before);
	}

	/** Closes the card. The focus goes back from it to the button that opened it. */
	readonly close = (): void => {
		clearTimeout(this.#leaving);
		const hadFocus = within(document.activeElement, '[data-contrail="route-card"]');
		const opener = this.#layer?.querySelector<HTMLElement>('[aria-expanded="true"]');
		if (hadFocus && this.#layer?.contains(hadFocus)) opener?.focus({ preventScroll: true });
		this.#isPinned = false;
		this.#set(undefined);
	};

	#leave(): void {
		clearTimeout(this.#leaving);
		if (!this.#isPinned) this.#leaving = setTimeout(this.close, GRACE);
	}

	/** Listens on the element that holds the lines, the buttons and the card: these come and go with the scenes. */
	readonly listen: Attachment<HTMLElement> = (layer) => {
		this.#layer = layer;
		const stops = [
			on(layer, 'pointerover', (event) => {
				const id = idOf(event);
				if (id !== undefined && event.pointerType === 'mouse' && !this.#isPinned) this.#show(id);
				else if (id === this.id) clearTimeout(this.#leaving);
			}),
			on(layer, 'pointerout', ({ pointerType }) => pointerType === 'mouse' && this.#leave()),
			on(layer, 'focusin', (event) => {
				const id = idOf(event);
				if (id === this.id) clearTimeout(this.#leaving);
				else if (id !== undefined && (event.target as Element).matches(':focus-visible')) this.#show(id);
			}),
			on(layer, 'focusout', () => this.#leave()),
			on(layer, 'click', (event) => {
				const id = within(event.target, '[data-contrail="route-card"]') ? undefined : idOf(event);
				if (id === undefined) return;
				if (this.#isPinned && this.id === id) this.close();
				else this.#show(id, true);
			}),
			on(document, 'keydown', ({ key }) => key === 'Escape' && this.id !== undefined && this.close()),
			on(document, 'pointerdown', ({ target }) => {
				if (this.#isPinned && target instanceof Node && !layer.contains(target)) this.close();
			}),
			// A reader who scrolls the page, or a box that the map is in, reads on, and the card would lie over the text.
			on(
				document,
				'scroll',
				({ target }) => this.id !== undefined && (target as Node).contains(layer.parentNode) && this.close(),
				{ capture: true }
			),
			() => clearTimeout(this.#leaving)
		];
		return () => stops.forEach((stop) => stop());
	};
}
