import { flightPath } from '../geo/index.ts';
import type { Camera, Size } from '../geo/index.ts';

/** How a map goes from one view to the next: on an arc that rises, straight, or at once. */
export type Move = 'fly' | 'ease' | 'jump';

/** Milliseconds of flight for each unit of path length (about a screenful): slow enough to follow, never sluggish. */
const PACE = 520;
const SHORTEST = 400;
const LONGEST = 2600;

/** What moves a map's camera. It always heads for the latest target: at most one move is alive at a time. */
export interface CameraDirector {
	/**
	 * @param duration in ms; by default it grows with the length of the way, 400–2600 ms
	 */
	go: (target: Camera, size: Size, move: Move, duration?: number) => void;
	/** Ends the move where it is. */
	stop: () => void;
}

/** Starts slowly, ends slowly. */
const easeInOut = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

/** Starts at full speed: for a move that takes over from another, so that the camera does not stop in between. */
const easeOut = (t: number): number => 1 - (1 - t) ** 3;

/**
 * @param oncamera gets each new camera, at most once an animation frame
 */
export function createCameraDirector(oncamera: (camera: Camera) => void): CameraDirector {
	let camera: Camera | undefined;
	let frame = 0;

	function set(next: Camera): void {
		camera = next;
		oncamera(next);
	}

	function stop(): void {
		cancelAnimationFrame(frame);
		frame = 0;
	}

	function go(target: Camera, size: Size, move: Move, duration?: number): void {
		const takingOver = frame !== 0;
		stop();
		const from = camera;
		if (!from || move === 'jump' || same(from, target)) return set(target);

		const path = move === 'fly' ? flightPath(from, target, size.width) : straightPath(from, target);
		const length = flightPath(from, target, size.width).length;
		const total = duration ?? Math.min(LONGEST, Math.max(SHORTEST, length * PACE));
		const ease = takingOver ? easeOut : easeInOut;
		let begun: number | undefined;
		const tick = (now: number): void => {
			begun ??= now;
			const share = total > 0 ? Math.min(1, (now - begun) / total) : 1;
			frame = share < 1 ? requestAnimationFrame(tick) : 0;
			set(share < 1 ? path.at(ease(share)) : target);
		};
		frame = requestAnimationFrame(tick);
	}

	return { go, stop };
}

const same = (a: Camera, b: Camera): boolean =>
	a.zoom === b.zoom && a.center[0] === b.center[0] && a.center[1] === b.center[1];

function straightPath(from: Camera, to: Camera): { at: (share: number) => Camera } {
	const between = (a: number, b: number, share: number): number => a + (b - a) * share;
	return {
		at: (share) => ({
			center: [between(from.center[0], to.center[0], share), between(from.center[1], to.center[1], share)],
			zoom: between(from.zoom, to.zoom, share)
		})
	};
}
