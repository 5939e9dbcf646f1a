import type { ScrollyLayout, Threshold } from '../../../../src/lib/scroll/index.ts';

export interface LabStep {
	key: number;
	/** Of its content, in CSS pixels. */
	height: number;
	/** Its own trigger line. */
	threshold?: Threshold;
	hidden?: boolean;
	/** An image that has no size until it is loaded. */
	image?: string;
	/** A section of its own stands in this step. */
	nested?: boolean;
}

/** A page with one section under test. All of it can be changed while it is shown. */
export interface LabPage {
	steps: LabStep[];
	threshold: Threshold;
	layout: ScrollyLayout;
	/** Heights of what stands before and after the section, in CSS pixels. */
	above: number;
	below: number;
	/** Space between steps, in CSS pixels. */
	gap: number;
	/** What scrolls. */
	scroller: 'window' | 'element';
	dir: 'ltr' | 'rtl';
	/** The page's own height is the viewport's, so that no box around the section grows with its content. */
	fixedHeight: boolean;
	fontSize: number;
	flat: boolean;
}

/** What a section told its owner. */
export type LabEvent =
	| { kind: 'enter' | 'exit'; key: number; index: number; jumped: boolean; direction: string }
	| { kind: 'change'; key: number | undefined; index: number; previous: number; jumped: boolean }
	| { kind: 'progress'; index: number; progress: number; stepProgress: number; direction: string };

export interface LabState {
	index: number;
	progress: number;
	stepProgress: number;
}
