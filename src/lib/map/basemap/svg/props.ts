import type { Land, LandLevel } from '../land/types.ts';

export interface StillLandProps {
	/** Names the coastlines in the page, for `MapPicture`. */
	id: string;
	/** The coastlines, on the server. Of one without any only the zoom counts. */
	level?: LandLevel;
	/** Loads coastlines in a browser that got none from the server. */
	land?: Land | (() => Promise<Land>);
}
