import { ASK, heightIn } from './messages.ts';
import type { ListenOptions } from './types.ts';

/** A number above it is a mistake, or an attack on the page's layout. */
const MAX_HEIGHT = 100_000;

/**
 * Makes a frame as high as the page in it says, in messages of pym.js or plain ones. It takes messages only from this frame's
 * own window, and only while that shows a page of the frame's origin, and keeps their numbers within bounds. In the browser only.
 *
 * @returns stops
 */
export function listenForHeights(frame: HTMLIFrameElement, options: ListenOptions = {}): () => void {
	const { min = 0, max = MAX_HEIGHT, onheight } = options;
	let last: number | undefined;

	const receive = ({ source, origin, data }: MessageEvent): void => {
		if (!source || source !== frame.contentWindow || origin !== (options.origin ?? originOf(frame))) return;
		const wanted = heightIn(data);
		if (wanted === undefined) return;
		const height = Math.min(max, Math.max(min, wanted));
		if (height === last) return;
		last = height;
		if (onheight) onheight({ height });
		else frame.style.height = `${height}px`;
	};
	// The question contains no secret, so any origin may get it. A frame in a sandbox has no origin to name.
	const ask = (): void => frame.contentWindow?.postMessage({ type: ASK }, '*');

	window.addEventListener('message', receive);
	frame.addEventListener('load', ask);
	ask();
	return () => {
		window.removeEventListener('message', receive);
		frame.removeEventListener('load', ask);
	};
}

function originOf(frame: HTMLIFrameElement): string {
	const closed = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
	return closed ? 'null' : new URL(frame.src, document.baseURI).origin;
}
