import type { FormattedCounter } from '../../counter/index.ts';
import type { StoryMark } from '../text/types.ts';

export interface StoryCounter {
	value: number;
	/** What is counted: read together with the number. */
	label: string;
	prefix?: string;
	suffix?: string;
	/** `Intl.NumberFormat` options. */
	format?: Intl.NumberFormatOptions;
	/** Where the counting starts. */
	from?: number;
	/** The chart whose number it is, and the place of the row: while the step is read both tell the same number. */
	of?: { chart: string; row: number };
	/** The number as the story's language writes it. */
	formatted?: FormattedCounter;
	/** Where the number is from. */
	source: StoryMark;
}
