import type { Attachment } from 'svelte/attachments';
import type { Size } from '../../../geo/index.ts';
import { pixelOf, type Viewport } from '../../camera/projection.ts';
import type { FixedView } from '../../camera/view.ts';
import { cameraFor } from '../../camera/framing.ts';
import type { LabelPlan } from './plans.ts';
import { layOut, type Rect, type Side } from './placement.ts';

export interface PlacerOptions {
	plans: () => readonly LabelPlan[];
	viewport: () => Viewport;
	/** Where the camera is heading. */
	view: () => FixedView;
}

/** How long a camera has stood, in ms, when labels are laid out for where it stands. */
const REST = 150;

/**
 * Keeps labels apart while a map is live. They stand as there is room for at the camera's destination, from the moment
 * that it sets out: no label jumps on the way, and no frame of a flight costs a layout. Where a camera comes to rest
 * elsewhere (a reader explores, or stops on the way) they are laid out once more, for there.
 */
export class LabelPlacer {
	#sizes = $state.raw<Readonly<Record<string, Size>>>({});
	#frame = $state.raw<Rect>();
	readonly #options: PlacerOptions;
	readonly #keys = new WeakMap<Element, string>();
	readonly #attachments: Record<string, Attachment<HTMLElement>> = {};
	#names: ResizeObserver | undefined;

	readonly #view = $derived.by(() => this.#options.view());
	readonly #size = $derived.by(() => this.#options.viewport().size);
	readonly #goal = $derived.by((): Viewport => {
		const { width, height } = this.#size;
		const { left = 0, top = 0, right = width, bottom = height } = this.#frame ?? {};
		const inset = { left, top, right: width - right, bottom: height - bottom };
		return { camera: cameraFor(this.#view, this.#size, inset), size: this.#size, live: true };
	});
	/** Where labels are laid out for. A camera at rest overrules the destination, until that changes. */
	#at = $derived(this.#goal);

	readonly sides = $derived.by((): Map<string, Side> => {
		const { width, height } = this.#size;
		const whole = { left: 0, top: 0, right: width, bottom: height };
		const labels = this.#options.plans().flatMap(({ point, aside = [0, 0], key, estimate, ...label }) => {
			const at = pixelOf(point, this.#at);
			if (!at) return [];
			return [{ ...label, ...(this.#sizes[key] ?? estimate), x: at[0] + aside[0], y: at[1] + aside[1] }];
		});
		return layOut(labels, [this.#frame ?? whole, whole]);
	});

	/**
	 * @param options read again whenever they change
	 */
	constructor(options: PlacerOptions) {
		this.#options = options;
		$effect(() => {
			if (options.plans().length === 0) return;
			const viewport = options.viewport();
			const timer = setTimeout(() => (this.#at = viewport), REST);
			return () => clearTimeout(timer);
		});
	}

	/** For the element around the labels: measures what the page leaves free of the map. */
	readonly root: Attachment<HTMLElement> = (root) => {
		const frame = root.closest('[data-contrail="map"]')?.querySelector<HTMLElement>('[data-part="frame"]');
		if (!frame) return;
		const resizes = new ResizeObserver(() => {
			const { offsetLeft: left, offsetTop: top, offsetWidth: width, offsetHeight: height } = frame;
			// A page may leave nothing free: labels then have the whole map.
			this.#frame = width && height ? { left, top, right: left + width, bottom: top + height } : undefined;
		});
		resizes.observe(frame);
		return () => resizes.disconnect();
	};

	/** For a label's text: measures it, at first and when fonts come or text grows. The same for a key every time. */
	name(key: string): Attachment<HTMLElement> {
		return (this.#attachments[key] ??= this.#measured(key));
	}

	#measured(key: string): Attachment<HTMLElement> {
		return (name) => {
			this.#names ??= new ResizeObserver((entries) => {
				const measured = entries.map(({ target, borderBoxSize: [box] }) => [
					this.#keys.get(target) ?? '',
					{ width: box?.inlineSize ?? 0, height: box?.blockSize ?? 0 }
				]);
				this.#sizes = { ...this.#sizes, ...Object.fromEntries(measured) };
			});
			this.#keys.set(name, key);
			this.#names.observe(name);
			return () => this.#names?.unobserve(name);
		};
	}
}
