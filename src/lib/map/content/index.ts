import { codeOf, drawnAtOnce, LatePart, type LateCode } from '../../late/index.ts';
import { causeOf, mapError, report, type MapError } from '../errors/index.ts';
import type { MapPictureContentProps, StoryMapContentProps } from './props.ts';

// The page needs the styles of what the server draws before the code: SvelteKit links those of code that comes late only where it
// is asked for directly by a page.
import '../basemap/svg/coastlines.css';
import '../basemap/svg/land-frame.css';
import '../basemap/webgl/canvas.css';
import '../camera/still-frame.css';
import '../controls/contents.css';
import '../controls/legend.css';
import '../overlay/areas.css';
import '../overlay/cards/card-content.css';
import '../overlay/cards/route-facts.css';
import '../overlay/clock/clock.css';
import '../overlay/clock/map-clock.css';
import '../overlay/labels/label.css';
import '../overlay/labels/labels.css';
import '../overlay/labels/note.css';
import '../overlay/routes/route-heads.css';
import '../overlay/routes/routes.css';
import './attribution.css';
import './map-picture-content.css';
import './map-picture.css';
import './story-map-content.css';
import './story-map.css';

/** What stands in the figure of a `StoryMap`. */
export const mapCode: LateCode<StoryMapContentProps> = { load: () => import('./StoryMapContent.svelte') };

/** What stands in the figure of a `MapPicture`. */
export const pictureCode: LateCode<MapPictureContentProps> = {
	load: () => import('./MapPictureContent.svelte')
};

/** Draws a map. A bundler drops one of the two, as it sees in place which one is never taken. */
export const Part: typeof LatePart = (import.meta.env ? import.meta.env.SSR : typeof window === 'undefined')
	? await drawnAtOnce([mapCode, pictureCode])
	: LatePart;

/** Loads the code of maps ahead of the first one: for a page that only a browser draws, which then shows its maps at once. */
export async function loadMaps(): Promise<void> {
	await Promise.all([codeOf(mapCode), codeOf(pictureCode)]);
}

/** Tells the page's developer that the code of a map did not come. */
export function missingCode(cause: unknown): MapError {
	const error = mapError(109, causeOf(cause), { cause });
	report(error);
	return error;
}
