import { flushSync, mount, unmount } from 'svelte';
import Bare from './Bare.svelte';
import LabView from './Lab.svelte';
import Two from './Two.svelte';
import { fault, truth, type Truth } from './oracle.ts';
import { pathFault } from './path-oracle.ts';
import { sequence, type Act } from './sequences.ts';
import type { LabEvent, LabPage, LabState } from './types.ts';

/** Whose state is shown: the library's, or that of scrollama alone. */
export type Engine = 'ours' | 'bare';

/** How many frames the state may need: one to notice, one to read, and one for an observer that tells after it. */
const FRAMES = 3;

export const frame = (): Promise<number> => new Promise(requestAnimationFrame);

export async function frames(count = FRAMES): Promise<void> {
	for (let i = 0; i < count; i++) await frame();
}

/** A page under test, and the ways to act on it. */
export class Lab {
	page = $state.raw<LabPage>() as LabPage;
	state = $state<LabState>({ index: -1, progress: 0, stepProgress: 0 });
	events: LabEvent[] = [];
	/** Two sections; what the one in the window tells as directions is kept in `ways`. */
	openTwo(engine: Engine, ways: string[]): void {
		this.#other = mount(Two, { target: document.body, props: { engine, ways } });
		flushSync();
	}

	#other: object | undefined;
	#view: { scrollTo(index: number, behavior?: ScrollBehavior): void } | undefined;
	#engine: Engine = 'ours';

	open(page: LabPage, engine: Engine = 'ours', progress = false): void {
		this.#engine = engine;
		scrollTo({ top: 0, behavior: 'instant' });
		this.page = page;
		this.state = { index: -1, progress: 0, stepProgress: 0 };
		this.events = [];
		const { state, events } = this;
		const current = () => this.page;
		this.#view = mount(engine === 'ours' ? LabView : Bare, {
			target: document.body,
			props: {
				get page() {
					return current();
				},
				events,
				shown: state,
				progress
			}
		});
		flushSync();
	}

	async close(): Promise<void> {
		if (this.#view) await unmount(this.#view);
		if (this.#other) await unmount(this.#other);
		this.#view = this.#other = undefined;
		if (location.hash) history.replaceState(null, '', location.pathname + location.search);
	}

	get section(): Element {
		return document.querySelector('.under-test')!;
	}

	/** What scrolls. */
	get box(): Element {
		return document.querySelector('.scroller') ?? document.scrollingElement!;
	}

	truth(): Truth {
		return truth(this.section, this.page.threshold);
	}

	/** Waits as many frames as the state may need, and on while anything scrolls. */
	async still(): Promise<void> {
		await frames();
		for (let last = NaN; last !== this.box.scrollTop; await frame()) last = this.box.scrollTop;
	}

	/** What is wrong now, or undefined. */
	fault(): string | undefined {
		if (this.#engine === 'bare') return this.truth().index === this.state.index ? undefined : 'another index';
		return fault(this.state, this.truth()) ?? pathFault(this.events, this.section, this.state.index);
	}

	change(change: Partial<LabPage>): void {
		this.page = { ...this.page, ...change };
		flushSync();
	}

	/** Acts as a script can. Real input and the real viewport are the driver's, outside of the page. */
	async act(act: Act): Promise<void> {
		const { box } = this;
		const end = box.scrollHeight - box.clientHeight;
		if (act.do === 'jump') box.scrollTo({ top: act.to * end, behavior: 'instant' });
		else if (act.do === 'flick') {
			for (let i = 0; i < act.frames; i++) {
				box.scrollBy({ top: act.by, behavior: 'instant' });
				if (i + 1 < act.frames) await frame();
			}
		} else if (act.do === 'go') {
			if (this.page.steps.length > 0) this.#view?.scrollTo(act.step, 'instant');
		} else if (act.do === 'hash') location.hash = `step-${this.page.steps[act.step]?.key}`;
		else if (act.do === 'page') {
			this.change(act.change);
			const pending = [...document.images].filter((image) => !image.complete);
			await Promise.all(pending.map((image) => image.decode().catch(() => undefined)));
		} else if (act.do === 'size') this.#resize(act.width, act.height);
		else if (act.do === 'rotate') this.#resize(innerHeight, innerWidth);
	}

	/** The page stands in a frame, whose size is its viewport. */
	#resize(width: number, height: number) {
		const frame = window.frameElement as HTMLIFrameElement | null;
		if (frame) Object.assign(frame.style, { width: `${width}px`, height: `${height}px` });
	}

	/** Acts out the sequence of a seed up to the first fault. @returns what went wrong and when, or undefined */
	async run(seed: number): Promise<string | undefined> {
		for await (const [act, fault] of this.#acted(seed, 'ours')) {
			if (fault !== undefined) return `after ${act}: ${fault}`;
		}
		return undefined;
	}

	/** Acts out the whole sequence of a seed. @returns how often the state was looked at, and how often it was wrong */
	async tally(seed: number, engine: Engine): Promise<{ checks: number; faults: number }> {
		const tally = { checks: 0, faults: 0 };
		for await (const [, fault] of this.#acted(seed, engine)) {
			tally.checks += 1;
			if (fault !== undefined) tally.faults += 1;
		}
		return tally;
	}

	async *#acted(seed: number, engine: Engine): AsyncGenerator<[act: string, fault: string | undefined]> {
		const { page, acts } = sequence(seed, 'inside');
		this.#resize(1000, 700);
		try {
			try {
				this.open(page, engine);
			} catch (error) {
				yield ['opening', String(error)];
				return;
			}
			await this.still();
			yield ['opening', this.fault()];
			for (const [at, act] of acts.entries()) {
				await this.act(act);
				await this.still();
				yield [`act ${at} (${JSON.stringify(act).slice(0, 200)})`, this.fault()];
			}
		} finally {
			await this.close();
		}
	}
}

export const lab = new Lab();
