import { attitude, flightPath, nearestCopy } from '../../geo/index.ts';
import type { Camera, Size } from '../../geo/index.ts';
import type { Move } from './view.ts';

/** Milliseconds of flight for each unit of path length (about a screenful): slow enough to follow, never sluggish. */
const PACE = 520;
const SHORTEST = 400;
const LONGEST = 2600;

/** A camera this near to a target that the reader moves joins it at once, in units of path length: nobody sees a jump. */
const BESIDE = 0.25;

/** How a camera goes to its target. */
export interface Transition {
	move: Move;
	/** In ms. By default it grows with the length of the way, 400–2600 ms. */
	duration?: number;
	/**
	 * Names the target. A target may move (the reader scrubs, an aircraft flies on): a camera that has arrived stays with
	 * the target of this name, one under way heads for where it is now.
	 */
	targetKey: string;
	/** The reader moves the target, so a camera beside it joins it at once. */
	isLed?: boolean;
}

/** Moves a map's camera. It always heads for the latest target: at most one transition runs at a time. */
export interface CameraDirector {
	/** Whether a transition runs. */
	readonly moving: boolean;
	go: (target: Camera, size: Size, transition: Transition) => void;
	/** Goes on from another camera, to which the reader has moved the map. */
	take: (camera: Camera) => void;
	/** Ends the transition at its target, for a map that no one sees. */
	finish: () => void;
	/** Ends the transition where it is. */
	stop: () => void;
}

/** Starts slowly, ends slowly. */
const easeInOut = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

/** Starts at full speed: a transition that takes over from another must not stop the camera in between. */
const easeOut = (t: number): number => 1 - (1 - t) ** 3;

/**
 * @param show gets each new camera, at most once an animation frame, and whether it came there at once
 * @param isBusy holds cameras back while the map draws the last one: the newest is given when it is done
 */
export function createCameraDirector(
	show: (camera: Camera, jumped: boolean) => void,
	isBusy: () => boolean | undefined
): CameraDirector {
	let camera: Camera | undefined;
	let goal: Camera | undefined;
	let targetKey: string | undefined;
	let frame = 0;
	/** The frame in which a camera that was held back is given. */
	let later = 0;
	/** Whether the camera has jumped since it was last given. */
	let jumped = false;
	/** When the last frame of a transition was drawn. */
	let last: number | undefined;

	function set(next: Camera, jumps = false): void {
		if (camera && same(camera, next)) return;
		camera = next;
		jumped ||= jumps;
		give();
	}

	function give(): void {
		cancelAnimationFrame(later);
		if (isBusy()) later = requestAnimationFrame(give);
		else {
			show(camera!, jumped);
			jumped = false;
		}
	}

	function stop(): void {
		cancelAnimationFrame(frame);
		frame = 0;
	}

	function go(target: Camera, size: Size, transition: Transition): void {
		const { move, duration, isLed = false } = transition;
		const from = camera;
		const isSameTarget = targetKey === transition.targetKey;
		targetKey = transition.targetKey;
		goal = target;
		const jumps = move === 'jump';
		const takingOver = frame !== 0;
		if (isSameTarget && takingOver && !jumps) return;

		stop();
		// A target that moves a camera that has arrived, as a new size does, takes it nowhere else.
		const isElsewhere = takingOver || !isSameTarget;
		if (!from || isSameTarget || jumps || same(from, target)) return set(target, jumps && isElsewhere);
		const { length } = flightPath(from, target, size.width);
		if (isLed && length < BESIDE) return set(target);

		const total = duration ?? Math.min(LONGEST, Math.max(SHORTEST, length * PACE));
		const ease = takingOver ? easeOut : easeInOut;
		const pathTo = move === 'fly' ? flightPath : straightPath;
		let [path, pathGoal] = [pathTo(from, target, size.width), target];
		// A transition that takes over goes on at once: were targets to change with every frame, the camera would never move.
		let begun = takingOver ? last : undefined;
		const tick = (now: number): void => {
			begun ??= now;
			last = now;
			const fraction = total > 0 ? Math.min(1, (now - begun) / total) : 1;
			frame = fraction < 1 ? requestAnimationFrame(tick) : 0;
			const end = goal ?? target;
			if (end !== pathGoal) [path, pathGoal] = [pathTo(from, end, size.width), end];
			set(fraction < 1 ? path.at(ease(fraction)) : end);
		};
		frame = requestAnimationFrame(tick);
	}

	return {
		get moving() {
			return frame !== 0;
		},
		go,
		take: (taken) => {
			stop();
			camera = taken;
			targetKey = undefined;
		},
		finish: () => {
			if (frame === 0 || !goal) return;
			stop();
			set(goal);
		},
		stop: () => {
			stop();
			cancelAnimationFrame(later);
		}
	};
}

const same = (a: Camera, b: Camera): boolean =>
	a.zoom === b.zoom &&
	a.center[0] === b.center[0] &&
	a.center[1] === b.center[1] &&
	(a.bearing ?? 0) === (b.bearing ?? 0) &&
	(a.pitch ?? 0) === (b.pitch ?? 0);

/** The way of `ease`: every part of the camera changes evenly, by the shorter way round the earth. */
function straightPath(start: Camera, to: Camera): { at: (fraction: number) => Camera } {
	const from = nearestCopy(start, to);
	const between = (a: number, b: number, fraction: number): number => a + (b - a) * fraction;
	return {
		at: (fraction) => ({
			...attitude(from, to, fraction),
			center: [
				between(from.center[0], to.center[0], fraction),
				between(from.center[1], to.center[1], fraction)
			],
			zoom: between(from.zoom, to.zoom, fraction)
		})
	};
}
