import { embedError } from './errors.ts';
import { asksForHeight, pymMessage, type HeightMessage } from './messages.ts';
import type { ReportHeightOptions } from './types.ts';

/** So many times in a row the content may grow as soon as the frame was made as high as it. */
const MOST_ECHOES = 3;

/**
 * Tells the page around this one how high its content is: at once, whenever the height changes, and when the page around
 * asks; in a message of pym.js and in a plain object. A page that stands in no frame sends nothing. In the browser only.
 *
 * Content that is as high as the viewport (`100vh`) would grow with its frame for ever. `reportHeight` notices, asks for the
 * height from before, reports contrail-561 and stops.
 *
 * @returns stops
 * @throws contrail-560 if `target` is no origin
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
	let frame = { width: innerWidth, height: innerHeight };
	let [echoes, growth, calm] = [0, 0, 0];

	// Not the scroll height, which is never less than the height of the frame.
	const measure = (): number => Math.ceil(page.getBoundingClientRect().height);
	const send = (height: number): void => {
		told = height;
		const message: HeightMessage = { type: 'contrail:height', id: name, height };
		host.postMessage(pymMessage(name, 'height', height), target);
		host.postMessage(message, target);
	};
	const tell = (): void => {
		const height = measure();
		if (height !== told) send(height);
	};
	/** Runs when the frame has another size, before anything else can have changed the content. */
	const resized = (): void => {
		const before = frame;
		frame = { width: innerWidth, height: innerHeight };
		if (told === undefined || frame.width !== before.width || frame.height <= before.height) return;
		const grown = measure() - told;
		// A growth that gets smaller each time comes to an end.
		const isEcho = grown > 0 && (echoes === 0 || grown > growth - 2);
		growth = grown;
		if (echoes === 0) calm = told;
		echoes = isEcho ? echoes + 1 : 0;
		if (echoes < MOST_ECHOES) return;
		stop();
		send(calm);
		reportError(embedError(561, `${calm}`));
	};
	const answer = ({ source, origin, data }: MessageEvent): void => {
		if (source !== host || (target !== '*' && origin !== new URL(target).origin) || !asksForHeight(data))
			return;
		told = undefined;
		tell();
	};

	// An observer also runs once at its start.
	const sizes = new ResizeObserver(tell);
	sizes.observe(page);
	window.addEventListener('message', answer);
	window.addEventListener('resize', resized);
	const stop = (): void => {
		sizes.disconnect();
		window.removeEventListener('message', answer);
		window.removeEventListener('resize', resized);
	};
	return stop;
}
