import { RADIANS } from '../../../geo/index.ts';
import type { Viewport } from '../../camera/projection.ts';
import { mapWords } from '../../words/index.ts';
import type { Scene } from '../../scene/scene.ts';
import type { DrawnGap } from './draw.ts';

const MINUTE = 60_000;

/** A duration in hours and minutes, e.g. `3 h 20 min`. */
export function hoursAndMinutes(milliseconds: number): string {
	const minutes = Math.max(1, Math.round(milliseconds / MINUTE));
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
	return [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
}

/** What stands on a gap: `no signal for 3 h 20 min`. */
export function textOfGap(duration: number | null, given?: Scene['words']): string {
	const { noSignal, noSignalFor } = mapWords(given);
	return duration === null ? noSignal : noSignalFor.replace('{duration}', () => hoursAndMinutes(duration));
}

/** About how long the text is, in pixels. On a shorter line it stays level. */
const TEXT_LENGTH = 130;

/** The angle, in CSS, that turns the text along its line and never upside down. */
export function turnOf({ along: [dx, dy], length }: DrawnGap, { project, camera }: Viewport): string {
	if (length < TEXT_LENGTH) return '0deg';
	const angle = Math.atan2(dy, dx) / RADIANS - (project ? 0 : (camera.bearing ?? 0));
	return `${((((angle % 180) + 270) % 180) - 90).toFixed(1)}deg`;
}
