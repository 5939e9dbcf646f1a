import type { Snippet } from 'svelte';
import type { ClassValue } from 'svelte/elements';
import type { LonLat } from '../../geo/index.ts';

/** What a reader points at, or selects, on a map. */
export interface MapPick {
	/** Its id; undefined where the reader has left it. */
	id: string | undefined;
	/** Where, in degrees: on a line the nearest point of it. */
	at?: LonLat;
	/** Of a line: how far along it that is, in metres. */
	distance?: number;
	/** Of a recorded track with times: when it was there, in milliseconds since 1970, UTC. Undefined in a gap. */
	time?: number;
	/** How the reader got there. */
	by: 'mouse' | 'touch' | 'pen' | 'keyboard';
}

/** What a part of a map may have besides its plain data. */
export interface Painted<Data> {
	/** Classes of its element on the map. */
	class?: ClassValue;
	/** Drawn on the map in place of its text, which stays in the list of what the map shows. */
	children?: Snippet<[Data]>;
	/** A click, a tap, or Enter on it. With it (or `onpoint`) the keyboard reaches it, where the map is live. */
	onselect?: (pick: MapPick) => void;
	/** The reader points at it by mouse, by touch or by the keyboard's focus; and once more, without an `id`, when they leave it. */
	onpoint?: (pick: MapPick) => void;
}
