import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/svelte';
import { beforeEach, vi } from 'vitest';

/**
 * jsdom lays nothing out, so it has no media queries and no observers. These stand in for them: they report nothing
 * of their own accord, and a test says what the reader's browser would have said: import `setMedia`, `intersect` and
 * `resize` from here.
 */

type Size = { width: number; height: number };

type Report = (entries: never[], observer: never) => void;

class FakeObserver {
	static all = new Set<FakeObserver>();
	readonly targets = new Set<Element>();
	readonly callback: Report;

	constructor(callback: Report) {
		this.callback = callback;
		FakeObserver.all.add(this);
	}
	observe(target: Element) {
		this.targets.add(target);
	}
	unobserve(target: Element) {
		this.targets.delete(target);
	}
	disconnect() {
		this.targets.clear();
		FakeObserver.all.delete(this);
	}
	takeRecords(): never[] {
		return [];
	}
}

class FakeIntersectionObserver extends FakeObserver {
	readonly root: Element | Document | null;
	readonly rootMargin: string;
	readonly thresholds: number[];

	constructor(callback: IntersectionObserverCallback, options: IntersectionObserverInit = {}) {
		super(callback);
		this.root = options.root ?? null;
		this.rootMargin = options.rootMargin ?? '0px';
		this.thresholds = [options.threshold ?? 0].flat();
	}
}

class FakeResizeObserver extends FakeObserver {}

class FakeMediaQueryList extends EventTarget {
	static all = new Set<FakeMediaQueryList>();
	static matching = new Set<string>();
	readonly media: string;
	onchange: ((event: Event) => void) | null = null;

	constructor(media: string) {
		super();
		this.media = media;
		FakeMediaQueryList.all.add(this);
	}
	get matches() {
		return FakeMediaQueryList.matching.has(this.media);
	}
	addListener(listener: EventListener) {
		this.addEventListener('change', listener);
	}
	removeListener(listener: EventListener) {
		this.removeEventListener('change', listener);
	}
}

/** Makes a media query, e.g. `(prefers-reduced-motion: reduce)`, match or not. None matches at a test's start. */
export function setMedia(query: string, matches: boolean): void {
	if (matches) FakeMediaQueryList.matching.add(query);
	else FakeMediaQueryList.matching.delete(query);
	for (const list of FakeMediaQueryList.all) {
		if (list.media !== query) continue;
		const event = Object.assign(new Event('change'), { matches, media: query });
		list.onchange?.(event);
		list.dispatchEvent(event);
	}
}

/** Every live observer that watches `target`, for tests that look at how it was set up. */
export function observersOf(target: Element): (FakeIntersectionObserver | FakeResizeObserver)[] {
	return [...FakeObserver.all].filter((observer) => observer.targets.has(target)) as (
		| FakeIntersectionObserver
		| FakeResizeObserver
	)[];
}

/** How many observers are alive: zero once everything is unmounted. */
export const liveObservers = (): number => FakeObserver.all.size;

/**
 * Tells the intersection observers of `target` that `ratio` of it (0–1) is on the screen.
 * `more` overrides fields of the entry, e.g. `boundingClientRect`.
 */
export function intersect(
	target: Element,
	ratio: number,
	more: Partial<IntersectionObserverEntry> = {}
): void {
	for (const observer of observersOf(target)) {
		if (!(observer instanceof FakeIntersectionObserver)) continue;
		const rect = target.getBoundingClientRect();
		const entry: IntersectionObserverEntry = {
			target,
			time: performance.now(),
			isIntersecting: ratio > 0,
			intersectionRatio: ratio,
			boundingClientRect: rect,
			intersectionRect: rect,
			rootBounds: null,
			...more
		};
		observer.callback([entry as never], observer as never);
	}
}

/** Tells the resize observers of `target` its new size in CSS pixels. */
export function resize(target: Element, { width, height }: Size): void {
	for (const observer of observersOf(target)) {
		if (!(observer instanceof FakeResizeObserver)) continue;
		const box = [{ inlineSize: width, blockSize: height }];
		const entry: ResizeObserverEntry = {
			target,
			contentRect: new DOMRect(0, 0, width, height),
			borderBoxSize: box,
			contentBoxSize: box,
			devicePixelContentBoxSize: box
		};
		observer.callback([entry as never], observer as never);
	}
}

// A part that comes late is compiled when it is first asked for.
configure({ asyncUtilTimeout: 30_000 });

// At once, not before each test: modules ask for media queries while they load.
window.matchMedia = (query) => new FakeMediaQueryList(query) as unknown as MediaQueryList;
window.IntersectionObserver = FakeIntersectionObserver as unknown as typeof IntersectionObserver;
window.ResizeObserver = FakeResizeObserver as unknown as typeof ResizeObserver;
window.reportError = (error) => window.dispatchEvent(new ErrorEvent('error', { error }));

beforeEach(() => {
	FakeObserver.all.clear();
	for (const query of [...FakeMediaQueryList.matching]) setMedia(query, false);
	window.scrollTo = vi.fn();
	Element.prototype.scrollTo = vi.fn();
	Element.prototype.scrollIntoView = vi.fn();
});
