import { embedError } from './errors.ts';
import { asksForHeight, pymMessage, type HeightMessage } from './messages.ts';
import type { ReportHeightOptions } from './types.ts';

/**
 * Tells the page around this one how high its content is: at once, whenever it changes, and when asked; as pym.js does
 * and as a plain object. Where the page stands in no frame nothing happens. In the browser only.
 *
 * The content must not be as high as the viewport (`100vh`): in a frame that grows with it, it would never end.
 *
 * @returns stops
 * @throws contrail-560 where `target` is no origin
 */
export function reportHeight({ id, target = '*' }: ReportHeightOptions = {}): () => void {
	if (target !== '*' && (!URL.canParse(target) || new URL(target).origin === 'null')) {
		throw embedError(560, target);
	}
	const host = window.parent;
	if (host === window) return () => {};

	const name = id ?? new URLSearchParams(location.search).get('childId') ?? '';
	const page = document.documentElement;
	let told: number | undefined;

	const tell = (): void => {
		// Not the scroll height: that is never less than the frame's own.
		const height = Math.ceil(page.getBoundingClientRect().height);
		if (height === told) return;
		told = height;
		const message: HeightMessage = { type: 'contrail:height', id: name, height };
		host.postMessage(pymMessage(name, 'height', height), target);
		host.postMessage(message, target);
	};
	const heard = ({ source, origin, data }: MessageEvent): void => {
		if (source !== host || (target !== '*' && origin !== new URL(target).origin) || !asksForHeight(data))
			return;
		told = undefined;
		tell();
	};

	// Called once at the start, too.
	const sizes = new ResizeObserver(tell);
	sizes.observe(page);
	window.addEventListener('message', heard);
	return () => {
		sizes.disconnect();
		window.removeEventListener('message', heard);
	};
}
