import type { Attachment } from 'svelte/attachments';

/** Makes a box that scrolls a stop of the Tab key, so that keys scroll it: not every browser does so by itself. */
export const scrollable: Attachment<HTMLElement> = (box) => {
	box.tabIndex = 0;
	return () => box.removeAttribute('tabindex');
};
