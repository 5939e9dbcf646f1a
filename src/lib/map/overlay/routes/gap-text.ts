import type { Viewport } from '../../camera/projection.ts';
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
export const textOfGap = (duration: number | null, words: Scene['words'] = {}): string =>
	duration === null
		? (words.noSignal ?? 'no signal')
		: (words.noSignalFor ?? 'no signal for {duration}').replace('{duration}', hoursAndMinutes(duration));

/** About as long as the words are, in pixels: on a shorter line they do not turn with it. */
const WORDS = 130;

/** How the words are turned to lie along their line and stay upright, as a CSS angle. */
export function turnOf({ along: [dx, dy], length }: DrawnGap, { project, camera }: Viewport): string {
	if (length < WORDS) return '0deg';
	const angle = (Math.atan2(dy, dx) * 180) / Math.PI - (project ? 0 : (camera.bearing ?? 0));
	return `${((((angle % 180) + 270) % 180) - 90).toFixed(1)}deg`;
}
