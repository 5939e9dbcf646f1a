import type { HTMLAttributes } from 'svelte/elements';

export interface ClockProps extends HTMLAttributes<HTMLElement> {
	/** Milliseconds since 1970, UTC. Minutes are shown. */
	time: number;
	/**
	 * An IANA time zone, e.g. `Europe/Moscow`. Another than UTC is named, and UTC is said beside it.
	 * @default 'UTC'
	 */
	timeZone?: string;
	/** What the time is of. */
	label?: string;
	/**
	 * How the time of a place is called: its name stands for `{zone}`.
	 * @default '{zone} time'
	 */
	local?: string;
	/**
	 * How dates are written: a BCP 47 tag.
	 * @default 'en-GB'
	 */
	locale?: string;
}
