import scrollama from 'scrollama';

/** What of scrollama is used; its own types miss `root`, and have lengths and callbacks wrong. */
interface Instance {
	setup(options: { step: Element[]; offset: `${number}px`; root: Element | Document }): Instance;
	onStepEnter(callback: () => void): Instance;
	onStepExit(callback: () => void): Instance;
	destroy(): void;
}

const create = scrollama as unknown as () => Instance;

/**
 * Has scrollama say when a step crosses the trigger line. That something crossed is all it is believed in: it
 * misses steps in a jump, and knows neither a viewport that changes nor steps that come later, so it is set up anew
 * whenever one of them does.
 *
 * @param line from the viewport's top to the trigger line, in CSS pixels
 * @returns lets go of everything; undefined where there are no steps, about which scrollama would complain
 */
export function trigger(
	steps: Element[],
	line: number,
	root: Element | Document,
	crossed: () => void
): (() => void) | undefined {
	if (steps.length === 0) return undefined;
	const instance = create();
	alone(() => instance.setup({ step: steps, offset: `${line}px`, root }));
	instance.onStepEnter(crossed).onStepExit(crossed);
	return () => instance.destroy();
}

/** A ResizeObserver that sees nothing. */
class Blind {
	observe() {}
	disconnect() {}
}

/**
 * Runs scrollama's `setup` without two things that it would leave behind: a scroll listener on the document that is
 * never taken off, for a direction not used here; and a ResizeObserver per step, which makes the next one within its
 * own callback, so that the page gets a "ResizeObserver loop" error whenever a step changes its size. The tracker
 * sees to sizes.
 */
function alone(setup: () => void): void {
	const own = Object.hasOwn(document, 'addEventListener');
	const { addEventListener } = document;
	const { ResizeObserver } = window;
	document.addEventListener = () => {};
	window.ResizeObserver = Blind as unknown as typeof ResizeObserver;
	try {
		setup();
	} finally {
		window.ResizeObserver = ResizeObserver;
		if (own) document.addEventListener = addEventListener;
		else delete (document as Partial<Document>).addEventListener;
	}
}
