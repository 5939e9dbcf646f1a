import type { HTMLAttributes } from 'svelte/elements';

export interface ClockProps extends HTMLAttributes<HTMLElement> {
	/** Milliseconds since 1970, UTC. Minutes are shown. */
	time: number;
	/**
	 * An IANA time zone, e.g. `Europe/Moscow`. The clock names any zone but UTC, and then also shows the time in UTC.
	 * @default 'UTC'
	 */
	timeZone?: string;
	/** Shows the day alone, without the time. @default false */
	days?: boolean;
	/** What happens at that time. */
	label?: string;
	/**
	 * The name of the time in a zone; `{zone}` is the zone's place.
	 * @default '{zone} time'
	 */
	local?: string;
	/**
	 * How dates are written: a BCP 47 tag.
	 * @default 'en-GB'
	 */
	locale?: string;
}
