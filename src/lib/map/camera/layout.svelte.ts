import type { Attachment } from 'svelte/attachments';
import type { Padding, Size } from '../../geo/index.ts';
import type { StillBox } from './projection.ts';
import { NO_PADDING } from './framing.ts';

/** MapLibre starts when the map is this near to the window: one screenful above or below. */
const NEAR = '100% 0px';

/** A map this far away gives MapLibre up: a browser has 16 contexts at most, and takes back the oldest. */
const FAR = '300% 0px';

/** Where a map stands in the page, and how large it is. */
export class MapLayout {
	/** The map's size in CSS pixels; undefined until it is measured. */
	size = $state.raw<Size>();
	/** What the page lays over the map's edges. */
	inset = $state.raw<Padding>(NO_PADDING);
	/** Where CSS laid the first picture out; undefined until it is measured. */
	box = $state.raw<StillBox>();
	/** Whether some of the map is in the window. */
	inSight = $state(false);
	/** Whether the map came near to the window, and has not gone far away since. */
	isNear = $state(false);

	readonly #onresize: () => void;

	/**
	 * @param onresize called after every measurement
	 */
	constructor(onresize: () => void) {
		this.#onresize = onresize;
	}

	/** For the map's root. */
	readonly root: Attachment<HTMLElement> = (root) => {
		const frame = root.querySelector<HTMLElement>('[data-part="frame"]')!;
		const fit = frame.querySelector<HTMLElement>('[data-part="fit"]')!;
		const resizes = new ResizeObserver(() => this.#measure(root, frame, fit));
		for (const element of [root, frame, fit]) resizes.observe(element);
		const unwatch = [
			watch(root, '0px', (isIn) => (this.inSight = isIn)),
			watch(root, NEAR, (isIn) => (this.isNear ||= isIn)),
			watch(root, FAR, (isIn) => (this.isNear &&= isIn))
		];
		return () => {
			resizes.disconnect();
			for (const stop of unwatch) stop();
		};
	};

	#measure(root: HTMLElement, frame: HTMLElement, fit: HTMLElement): void {
		const { clientWidth: width, clientHeight: height } = root;
		// The map is hidden, or not laid out yet: the last picture stays.
		if (width === 0 || height === 0) return;
		const [left, right] = free(frame.offsetLeft, frame.offsetWidth, width);
		const [top, bottom] = free(frame.offsetTop, frame.offsetHeight, height);
		if (this.size?.width !== width || this.size.height !== height) this.size = { width, height };
		const { top: t, right: r, bottom: b, left: l } = this.inset;
		if (t !== top || r !== right || b !== bottom || l !== left) this.inset = { top, right, bottom, left };
		const [outer, inner] = [root.getBoundingClientRect(), fit.getBoundingClientRect()];
		this.box = { left: inner.left - outer.left, top: inner.top - outer.top, width: inner.width };
		this.#onresize();
	}
}

/** What lies over both ends of a side of the map. A third of it always stays free, whatever the page says. */
function free(start: number, length: number, side: number): [start: number, end: number] {
	const kept = Math.max(length, Math.ceil(side / 3));
	const from = Math.max(0, Math.min(start, side - kept));
	return [from, side - kept - from];
}

function watch(element: Element, rootMargin: string, report: (isIn: boolean) => void): () => void {
	const observer = new IntersectionObserver((entries) => report(entries.at(-1)!.isIntersecting), {
		rootMargin
	});
	observer.observe(element);
	return () => observer.disconnect();
}
