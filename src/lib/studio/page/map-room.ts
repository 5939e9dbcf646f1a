import type { Room } from './geography.ts';
import { storyMap } from './page-fields.ts';

/** What the page leaves free of the story's map; undefined where there is none. */
export function mapRoom(): Room | undefined {
	const map = storyMap();
	const frame = map?.querySelector<HTMLElement>('[data-part="frame"]');
	if (!map || !frame) return undefined;
	const { clientWidth, clientHeight } = map;
	// A third of a side always stays free, as the map has it.
	const width = Math.max(frame.offsetWidth, Math.ceil(clientWidth / 3));
	const height = Math.max(frame.offsetHeight, Math.ceil(clientHeight / 3));
	const left = Math.max(0, Math.min(frame.offsetLeft, clientWidth - width));
	const top = Math.max(0, Math.min(frame.offsetTop, clientHeight - height));
	return { width, height, top, left, right: clientWidth - width - left, bottom: clientHeight - height - top };
}
