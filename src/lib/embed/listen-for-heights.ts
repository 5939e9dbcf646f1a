import { ASK, heightIn } from './messages.ts';
import type { ListenOptions } from './types.ts';

/** Above it a number is a mistake, or an attack on the page's layout. */
const MAX_HEIGHT = 100_000;

/**
 * Makes a frame as high as what stands in it says, by pym.js' messages or plain ones. Only this frame's own window is heard,
 * and only while it shows a page of the frame's origin; numbers are kept within bounds. In the browser only.
 *
 * @returns stops
 */
export function listenForHeights(frame: HTMLIFrameElement, options: ListenOptions = {}): () => void {
	const { min = 0, max = MAX_HEIGHT, onheight } = options;
	let last: number | undefined;

	const heard = ({ source, origin, data }: MessageEvent): void => {
		if (!source || source !== frame.contentWindow || origin !== (options.origin ?? originOf(frame))) return;
		const told = heightIn(data);
		if (told === undefined) return;
		const height = Math.min(max, Math.max(min, told));
		if (height === last) return;
		last = height;
		if (onheight) onheight({ height });
		else frame.style.height = `${height}px`;
	};
	// The question holds nothing that another page could not know. A frame in a sandbox has no origin to name.
	const ask = (): void => frame.contentWindow?.postMessage({ type: ASK }, '*');

	window.addEventListener('message', heard);
	frame.addEventListener('load', ask);
	ask();
	return () => {
		window.removeEventListener('message', heard);
		frame.removeEventListener('load', ask);
	};
}

function originOf(frame: HTMLIFrameElement): string {
	const closed = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
	return closed ? 'null' : new URL(frame.src, document.baseURI).origin;
}
