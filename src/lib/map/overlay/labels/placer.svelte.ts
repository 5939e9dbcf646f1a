import type { Attachment } from 'svelte/attachments';
import type { Size } from '../../../geo/index.ts';
import { viewOf } from '../../scene/view-of.ts';
import { cameraFor } from '../../camera/framing.ts';
import { pixelOf, type Viewport } from '../../camera/projection.ts';
import { stillOf } from '../../camera/still.ts';
import type { Scene } from '../../scene/scene.ts';
import type { DrawnRoute } from '../routes/draw.ts';
import { labelPlans } from './plans.ts';
import { placeLabels, type Label, type Rect, type Side } from './placement.ts';
import { stillSides } from './still-sides.ts';

export interface PlacerOptions {
	scene: () => Scene;
	routes: () => readonly DrawnRoute[];
	viewport: () => Viewport;
}

/** On which side of its point a label stands, as attributes for the stylesheets. */
export interface Stand {
	'data-side': Side | undefined;
	/** On a phone, where it differs. */
	'data-narrow'?: Side | undefined;
}

/** How long a camera has stood, in ms, when labels are placed for where it stands. */
const REST = 150;

/**
 * Keeps the labels of a picture apart. A still has two placements, of which CSS takes one. While a map is live, labels stand
 * where there is space at the camera's destination, from the moment that it sets out: no label jumps on the way, and no frame
 * of a flight places names. Where a camera comes to rest elsewhere (a reader explores, or stops on the way) they are placed
 * once more, for there.
 */
export class LabelPlacer {
	#sizes = $state.raw<Readonly<Record<string, Size>>>({});
	#frame = $state.raw<Rect>();
	readonly #options: PlacerOptions;
	readonly #keys = new WeakMap<Element, string>();
	readonly #attachments: Record<string, Attachment<HTMLElement>> = {};
	#names: ResizeObserver | undefined;

	readonly #plans = $derived.by(() => labelPlans(this.#options.scene(), this.#options.routes()));
	readonly #view = $derived.by(() => {
		const scene = this.#options.scene();
		return viewOf(scene.view, scene);
	});
	readonly #isLive = $derived.by(() => this.#options.viewport().live);
	readonly #size = $derived.by(() => this.#options.viewport().size);
	readonly #goal = $derived.by((): Viewport => {
		const { width, height } = this.#size;
		const { left = 0, top = 0, right = width, bottom = height } = this.#frame ?? {};
		const inset = { left, top, right: width - right, bottom: height - bottom };
		return { camera: cameraFor(this.#view, this.#size, inset), size: this.#size, live: true, inset };
	});
	/** The viewport for which labels are placed: the camera's destination, or where the camera has come to rest since. */
	#at = $derived(this.#goal);

	readonly #frames = $derived.by((): Rect[] => {
		const whole = { left: 0, top: 0, right: this.#size.width, bottom: this.#size.height };
		return [this.#frame ?? whole, whole];
	});

	readonly #labels: readonly Label[] = $derived(
		this.#plans.map(({ point, aside: [right, down], key, estimate, ...label }) => {
			// What is behind the earth is in no frame.
			const [x, y] = pixelOf(point, this.#at) ?? [NaN, NaN];
			return { ...label, ...(this.#sizes[key] ?? estimate), x: x + right, y: y + down };
		})
	);

	readonly #sides = $derived(placeLabels([this.#labels, this.#frames]));

	/**
	 * The labels of aircraft on their way keep the side on which they will arrive, if no name is there and the picture does not cut
	 * them. Where there is no other side either, they are hidden until they have passed.
	 */
	readonly #flying = $derived.by((): Map<string, Side> => {
		const labels = this.#options.routes().flatMap(({ route, head, fraction }) => {
			const label = head && this.#labels.find(({ id }) => id === `head ${route.id}`);
			if (!label) return [];
			const [x, y] = head.at;
			return [{ ...label, sides: [this.#sides.get(label.id)!, ...label.sides], x, y, must: fraction === 1 }];
		});
		// Names stay where they are, and notes give way to nothing.
		const names = this.#labels.flatMap((label) =>
			label.must ? [] : [{ ...label, sides: [this.#sides.get(label.id)!], priority: 1, must: true }]
		);
		return placeLabels([[...names, ...labels], this.#frames]);
	});

	readonly #still = $derived.by(() => stillSides(this.#plans, stillOf(this.#view)));

	/**
	 * @param options read again whenever they change
	 */
	constructor(options: PlacerOptions) {
		this.#options = options;
		$effect(() => {
			if (!this.#isLive || this.#plans.length === 0) return;
			const viewport = options.viewport();
			const timer = setTimeout(() => (this.#at = viewport), REST);
			return () => clearTimeout(timer);
		});
	}

	/** Where a label stands, by the id of its plan. */
	standOf(id: string): Stand {
		if (this.#isLive) return { 'data-side': this.#flying.get(id) ?? this.#sides.get(id) };
		const [wide, narrow] = [this.#still.wide.get(id), this.#still.narrow.get(id)];
		return { 'data-side': wide, 'data-narrow': narrow === wide ? undefined : narrow };
	}

	/** Measures what the page leaves free of the map. It is attached to the element around the labels. */
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

	/** Measures the text of a label, also when fonts arrive or text grows. It is attached to the text's element. */
	sized(id: string): Attachment<HTMLElement> | false {
		const key = this.#plans.find((plan) => plan.id === id)?.key;
		return this.#isLive && key !== undefined && (this.#attachments[key] ??= this.#measured(key));
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
