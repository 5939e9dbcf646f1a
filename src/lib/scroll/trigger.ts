import scrollama from 'scrollama';

/** What we use of scrollama. Its own types lack `root`, and are wrong about lengths and callbacks. */
interface Scrollama {
	setup(options: { step: Element[]; offset: string; root: Document }): Scrollama;
	offset(line: string): Scrollama;
	enable(): Scrollama;
	disable(): Scrollama;
	onStepEnter(callback: () => void): Scrollama;
	onStepExit(callback: () => void): Scrollama;
}

/** What scrollama keeps about each step. */
interface StepRecord {
	observers: { step?: IntersectionObserver };
}

type MakeRecord = (step: Element, index: number) => StepRecord;

const create = scrollama as unknown as () => Scrollama;

/** Triggers that no section uses at the moment. */
const idle: Trigger[] = [];

/**
 * Calls back when a step crosses the trigger line in the window.
 *
 * @param line from the viewport's top to the trigger line, in CSS pixels
 * @returns stops watching; undefined where there are no steps, which scrollama would report as an error
 */
export function watchTrigger(
	steps: readonly Element[],
	line: number,
	crossed: () => void
): (() => void) | undefined {
	if (steps.length === 0) return undefined;
	const trigger = idle.pop() ?? new Trigger();
	trigger.watch(steps, line, crossed);
	return () => {
		trigger.stop();
		idle.push(trigger);
	};
}

/**
 * One instance of scrollama, which is set up once and then watches other steps whenever it is asked to. Each `setup`
 * adds a scroll listener to the document that scrollama never removes, so a page has as many of them as it ever had
 * sections at the same time.
 */
class Trigger {
	readonly #scrollama = create();
	/** scrollama's own list. It reads the list whenever it is enabled or disabled. */
	readonly #records: StepRecord[] = [];
	#makeRecord: MakeRecord | undefined;
	#crossed: (() => void) | undefined;

	watch(steps: readonly Element[], line: number, crossed: () => void): void {
		this.#crossed = crossed;
		const offset = `${line}px`;
		if (this.#makeRecord) {
			this.#scrollama.offset(offset);
			this.#fill(steps, this.#makeRecord);
			this.#scrollama.enable();
			return;
		}
		// scrollama makes its list by `map`: here we get hold of the list, and of the function that makes a record.
		const list = Object.assign([...steps], {
			map: (makeRecord: MakeRecord) => {
				this.#makeRecord = makeRecord;
				this.#fill(steps, makeRecord);
				return this.#records;
			}
		});
		const call = () => this.#crossed?.();
		this.#scrollama.setup({ step: list as unknown as Element[], offset, root: document });
		this.#scrollama.onStepEnter(call).onStepExit(call);
	}

	stop(): void {
		// An observer may hold entries that it would still deliver after it was disconnected.
		for (const { observers } of this.#records) observers.step?.takeRecords();
		this.#scrollama.disable();
		this.#records.length = 0;
		this.#crossed = undefined;
	}

	#fill(steps: readonly Element[], makeRecord: MakeRecord) {
		steps.forEach((step, index) => {
			step.setAttribute('data-scrollama-index', `${index}`);
			this.#records.push(withoutResizeObserver(makeRecord(step, index)));
		});
	}
}

/**
 * scrollama gives each step a ResizeObserver that makes the next one within its own callback, so that the page gets a
 * "ResizeObserver loop" error whenever a step changes its size. The tracker watches the sizes, so this one stops at once.
 */
function withoutResizeObserver(record: StepRecord): StepRecord {
	Object.defineProperty(record.observers, 'resize', {
		set: (observer: ResizeObserver) => observer.disconnect()
	});
	return record;
}
