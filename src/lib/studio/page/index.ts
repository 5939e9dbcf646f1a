// Runs in the page, in development only: the modules of stories import it, and the page of `contrail studio`.
import { mount } from 'svelte';
import { camera, type Camera } from './camera.ts';
import type { ShownStory } from './preview/index.ts';
import { isSight, prepareSight } from './see/sight.ts';
import type { Hot } from './connection.ts';
import { Session } from './session.svelte.ts';

export type { Hot };
export { STUDIO_EVENT, STUDIO_WRITTEN, type StudioWritten } from '../protocol.ts';
import Studio from './Studio.svelte';

prepareSight();

let session: Session | undefined;

/** Gets the camera of a story's map, each time it is another one. */
export const watchCamera = (next: Camera): void => {
	camera.now = next;
};

/** What the studio knows of its page. */
export interface StudioPage {
	/** The story as the page shows it: it follows the file. */
	live: ShownStory;
	/** The address of the page in another language, where the server has one for each. */
	pageOf?: (lang: string) => string;
}

/** Puts the studio on the page of a story. A page with several has it for the first. */
export function openStudio(file: string, hot: Hot | undefined, { live, pageOf }: StudioPage): void {
	if (!hot || isSight()) return;
	if (session) {
		// The module came anew, after a change: it has another connection.
		if (session.story === file) session.connect(hot);
		return;
	}
	session = new Session(file, hot, live);
	const target = document.createElement('div');
	document.body.append(target);
	mount(Studio, { target, props: { session, story: live.story, pageOf } });
}
