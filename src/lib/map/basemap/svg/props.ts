import type { Land, LandLevel } from '../land/types.ts';

export interface StillLandProps {
	/** Names the coastlines in the page, for `MapPicture`. */
	id: string;
	/** The coastlines, on the server. A level without any only says for which zoom they are. */
	level?: LandLevel;
	/** The coastlines for a page that the server did not write. */
	land?: Land | (() => Promise<Land>);
}
