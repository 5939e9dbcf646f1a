import type { LabState } from './types.ts';

/** What a person with a ruler would say, asking the browser for every box. */
export interface Truth extends LabState {
	/** A step's top is so near the line that both it and the one before may be called active. */
	alternative: LabState | undefined;
	viewport: number;
	position: number;
}

/** A step that is brought to the line may stop short of it by less than a pixel: the contract allows for one. */
const TOLERANCE = 1;
/** Layout is kept in 64ths of a pixel. */
const GRAIN = 1 / 32;

const fraction = (passed: number, length: number) =>
	length <= 0 ? (passed >= -TOLERANCE ? 1 : 0) : Math.min(1, Math.max(0, passed / length));

function line(threshold: string | number, viewport: number): number {
	if (typeof threshold === 'number') return threshold * viewport;
	return threshold.endsWith('px') ? Math.min(parseFloat(threshold), viewport) : Number(threshold) * viewport;
}

/**
 * Reads the truth from the page, with no knowledge of how the library finds it.
 *
 * @param threshold the section's; a step's own is read from its `data-offset`
 */
export function truth(section: Element, threshold: string | number): Truth {
	const scroller = section.closest('.scroller');
	const frame = scroller?.getBoundingClientRect();
	const origin = frame ? frame.top + scroller!.clientTop : 0;
	const box = scroller ?? document.scrollingElement!;
	const viewport = box.clientHeight;
	const own = (step: Element) => step.closest('[data-contrail="scrolly"]') === section;
	const steps = [...section.querySelectorAll<HTMLElement>('[data-contrail="step"]')]
		.filter(own)
		.map((step) => {
			const { top, height } = step.getBoundingClientRect();
			const passed = line(step.dataset.offset ?? threshold, viewport) - (top - origin);
			return { passed, height, drawn: step.getClientRects().length > 0 };
		});
	const { top, height } = section.getBoundingClientRect();
	const road = [top - origin, top - origin + height - viewport];
	const progress = fraction(-Math.min(...road), Math.max(...road) - Math.min(...road));

	const stateIf = (tolerance: number): LabState => {
		const index = steps.findLastIndex(({ passed, drawn }) => drawn && passed >= -tolerance);
		const step = steps[index];
		return { index, progress, stepProgress: step ? fraction(step.passed, step.height) : 0 };
	};
	const state = stateIf(TOLERANCE + GRAIN);
	const other = stateIf(TOLERANCE - GRAIN);
	return {
		...state,
		alternative: other.index === state.index ? undefined : other,
		viewport,
		position: box.scrollTop
	};
}

/** What is wrong with a claimed state, or undefined. */
export function fault(claim: LabState, { alternative, ...state }: Truth): string | undefined {
	const wrong = (is: LabState) =>
		claim.index !== is.index ||
		Math.abs(claim.progress - is.progress) > 1e-3 ||
		Math.abs(claim.stepProgress - is.stepProgress) > 1e-3;
	if (!wrong(state) || (alternative && !wrong(alternative))) return undefined;
	const text = ({ index, progress, stepProgress }: LabState) =>
		`index ${index}, progress ${progress.toFixed(5)}, stepProgress ${stepProgress.toFixed(5)}`;
	return `claimed ${text(claim)}; true is ${text(state)}`;
}
