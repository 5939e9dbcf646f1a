// Runs in the page, under the developer server only: the modules of stories import it.
import { mount } from 'svelte';
import { camera, type Camera } from './camera.ts';
import { Session, type Hot } from './session.svelte.ts';
import Studio from './Studio.svelte';

let session: Session | undefined;

/** Gets the camera of a story's map, each time it is another one. */
export const watchCamera = (next: Camera): void => {
	camera.now = next;
};

/** Puts the studio on the page of a story. A page with several has it for the first. */
export function openStudio(file: string, hot: Hot | undefined): void {
	if (!hot) return;
	if (session) {
		// The module came anew, after a change: it has another connection.
		if (session.story === file) session.connect(hot);
		return;
	}
	session = new Session(file, hot);
	const target = document.createElement('div');
	document.body.append(target);
	mount(Studio, { target, props: { session } });
}
