import type { Focus } from './focus.ts';

/** The style by which a camera sees a part of a picture. CSS does the rest, as only that knows how large the frame is. */
export const cameraStyle = (aspect: number, [left, top, right, bottom]: Focus, duration = 0): string =>
	`--aspect:${aspect};--contrail-wide:${right - left};--contrail-high:${bottom - top};` +
	`--contrail-x:${(left + right) / 2};--contrail-y:${(top + bottom) / 2};--duration:${duration}ms`;
