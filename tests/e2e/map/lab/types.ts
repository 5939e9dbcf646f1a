import type { StoryMapProps } from '../../../../src/lib/map/content/props.ts';

/** A component that stands inside the map, by its name in `svelte-contrail/map`. */
export interface LabPart {
	name: string;
	props?: object;
	/** Names the part, for a list that is put in another order. */
	key?: string;
}

/** One map of the lab's page. */
export interface LabMap {
	props: Partial<StoryMapProps>;
	parts: readonly LabPart[];
	/** CSS of the box that the map fills. The window, unless told. */
	box: string;
}

/** What a map has told and done since it was opened. */
export interface LabLog {
	cameras: number;
	camera: Parameters<NonNullable<StoryMapProps['oncamera']>>[0] | undefined;
	errors: { code: string; message: string }[];
	/** How often it told that such a thing is over. */
	recoveries: number;
}
