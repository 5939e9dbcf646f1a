import type { Snippet } from 'svelte';
import type { HTMLAttributes, HTMLButtonAttributes } from 'svelte/elements';
import type { Direction, Threshold } from './geometry.ts';

export type { Direction, Threshold };

/** Where a step stands against the trigger line. */
export type StepPosition = 'before' | 'active' | 'after';

/** Where the text stands: over the picture, at its left or right, or below it. */
export type ScrollyLayout = 'over' | 'left' | 'right' | 'stacked';

/** A step was entered or left. */
export interface StepEvent {
	/** Place of the step among the steps, from 0. */
	index: number;
	/** The step's `id`, where it has one. */
	id: string | undefined;
	/** Where the reader goes. */
	direction: Direction;
	/**
	 * The reader did not scroll to this step: they passed it between two frames, or the page opened at it. Show its final
	 * picture at once, without an animation.
	 */
	jumped: boolean;
	element: HTMLElement;
}

/** The reader came to rest at another step. */
export interface ChangeEvent {
	/** Place of the active step, or -1 before the first. */
	index: number;
	id: string | undefined;
	/** The index of the last `onchange`, or -1. */
	previous: number;
	direction: Direction;
	/** True for the first `onchange`, which says where the page opened. */
	jumped: boolean;
	element: HTMLElement | undefined;
}

/** The reader moved. */
export interface ProgressEvent {
	/** Place of the active step, or -1 before the first. */
	index: number;
	id: string | undefined;
	/** How much of the section has been scrolled through, 0–1. */
	progress: number;
	/** How much of the active step has passed the trigger line, 0–1. */
	stepProgress: number;
	direction: Direction;
}

/** What the snippets `background` and `overlay` get. It changes as the reader scrolls. */
export interface BackgroundState {
	/** Place of the active step, or -1 before the first. */
	readonly index: number;
	/** How much of the section has been scrolled through, 0–1. */
	readonly progress: number;
	/** How much of the active step has passed the trigger line, 0–1. */
	readonly stepProgress: number;
	/** The trigger line is in the active step, not in a gap after it. */
	readonly inside: boolean;
}

/** What the `children` snippet of a step gets. It changes as the reader scrolls. */
export interface StepView {
	readonly active: boolean;
	/** How much of the step has passed the trigger line, 0–1: 0 before the step is active, 1 after. */
	readonly stepProgress: number;
	/** Place of the step among the steps, from 0. */
	readonly index: number;
	/** Where the step stands against the trigger line. */
	readonly state: StepPosition;
}

/** A step of a `Scrolly`, as `useScrolly` gives it. */
export interface ScrollyStep extends StepView {
	/** The step's `id`, where it has one. */
	readonly id: string | undefined;
	/** Undefined on the server. */
	readonly element: HTMLElement | undefined;
}

/** The `Scrolly` around a component. What is read in a template, a `$derived` or an `$effect` is read again when it changes. */
export interface ScrollyContext extends BackgroundState {
	/** The active step; undefined before the first. */
	readonly step: ScrollyStep | undefined;
	/** Where the reader went last. */
	readonly direction: Direction;
	/** In the order of the page. Empty on the server. */
	readonly steps: readonly ScrollyStep[];
	/**
	 * Brings the reader to a step, by its place (from 0) or its `id`. `behavior` means the same as in `scrollIntoView`.
	 *
	 * @throws contrail-003 where there is no such step
	 */
	scrollTo: (step: StepTarget, behavior?: ScrollBehavior) => void;
}

/** Names a step: its place among the steps, from 0, or its `id`. */
export type StepTarget = number | string;

export interface ScrollyProps extends Omit<
	HTMLAttributes<HTMLElement>,
	'children' | 'onprogress' | 'onchange'
> {
	/**
	 * Place of the active step, from 0; -1 before the first. Only read it. To move the reader, call `scrollTo`.
	 * @bindable
	 * @default -1
	 */
	index?: number;
	/**
	 * How much of the section has been scrolled through, 0–1.
	 * @bindable
	 * @default 0
	 */
	progress?: number;
	/**
	 * How much of the active step has passed the trigger line, 0–1.
	 * @bindable
	 * @default 0
	 */
	stepProgress?: number;
	/**
	 * Where the trigger line is: a fraction of the viewport's height from its top (0–1), or a length (`'120px'`).
	 * A step becomes active when its top edge reaches the line. A step may have its own.
	 * @default 0.5
	 */
	threshold?: Threshold;
	/**
	 * Where the text stands: over the picture, at its left or right (mirrored in a page that runs from right to left), or
	 * below it. Below a width of 48rem `left` and `right` look like `over`.
	 * @default 'over'
	 */
	layout?: ScrollyLayout;
	/**
	 * Nothing is sticky, and each step shows its own `picture`: for embeds, and for readers who turn motion off.
	 * @default false
	 */
	flat?: boolean;
	/** A step became the active one. Called for every step passed, in order. */
	onenter?: (event: StepEvent) => void;
	/** A step stopped being the active one. Called for every step passed, in order. */
	onexit?: (event: StepEvent) => void;
	/** The reader came to rest at another step. */
	onchange?: (event: ChangeEvent) => void;
	/** The reader moved; at most once a frame. */
	onprogress?: (event: ProgressEvent) => void;
	/** The sticky picture. */
	background?: Snippet<[BackgroundState]>;
	/** What stays in view in front of picture and text: a `<Progress>`, a `<StepNav>`, a legend. */
	overlay?: Snippet<[BackgroundState]>;
	/** The picture of one step. It is shown if nothing is sticky: in `flat`, in print, and to readers without JavaScript. */
	picture?: Snippet<[{ index: number }]>;
	/**
	 * The steps, and anything that stands between them. `unrolled` says that each step shows its own `picture` and the sticky one is
	 * gone: what it shows before the first step then belongs above its text.
	 */
	children?: Snippet<[{ unrolled: boolean }]>;
}

export interface StepProps extends Omit<HTMLAttributes<HTMLElement>, 'children' | 'onprogress'> {
	/** The step's address in the page: `#id`. Unique in the page. */
	id?: string;
	/**
	 * The step's own trigger line.
	 * @default the `threshold` of the `<Scrolly>` around it
	 */
	threshold?: Threshold;
	/** The step became the active one. It is called before the section's own `onenter`. */
	onenter?: (event: StepEvent) => void;
	/** The step stopped being the active one. */
	onexit?: (event: StepEvent) => void;
	/** The reader moved in the step; at most once a frame. */
	onprogress?: (event: ProgressEvent) => void;
	/**
	 * Calls `onenter` and `onexit` the first time only.
	 * @default false
	 */
	once?: boolean;
	/** The text. */
	children?: Snippet<[StepView]>;
}

export interface ProgressProps extends HTMLAttributes<HTMLElement> {
	/**
	 * Chapters to list as links under the bar: the `id` of the first step of each, and its title.
	 * @default undefined: no list
	 */
	chapters?: readonly { id: string; title: string }[];
	/**
	 * The accessible name of the list of chapters.
	 * @default 'Chapters'
	 */
	label?: string;
}

export interface StepNavProps extends HTMLAttributes<HTMLElement> {
	/**
	 * Keys that do what the buttons do while the keyboard's focus is in the section; false for none.
	 * @default { next: 'j', previous: 'k' }
	 */
	keys?: { next: string; previous: string } | false;
	/**
	 * The accessible name of the two buttons as a group.
	 * @default 'Steps'
	 */
	label?: string;
	/**
	 * The accessible name of the second button.
	 * @default 'Next step'
	 */
	next?: string;
	/**
	 * The accessible name of the first button.
	 * @default 'Previous step'
	 */
	previous?: string;
}

export interface MotionSwitchProps extends HTMLButtonAttributes {
	/**
	 * The text of the switch.
	 * @default 'Motion'
	 */
	label?: string;
}
