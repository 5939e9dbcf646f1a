import { attitude, flightPath } from '../../geo/index.ts';
import type { Camera, Size } from '../../geo/index.ts';
import type { Move } from './view.ts';

/** Milliseconds of flight for each unit of path length (about a screenful): slow enough to follow, never sluggish. */
const PACE = 520;
const SHORTEST = 400;
const LONGEST = 2600;

/** A course is joined without a flight from this near, in units of path length: too short a way to be seen as a jump. */
const BESIDE = 0.25;

/** How a camera is to go. */
export interface Journey {
	move: Move;
	/** In ms; by default it grows with the length of the way, 400–2600 ms. */
	duration?: number;
	/**
	 * Names what the target belongs to. The target of a course may move (the reader scrubs, an aircraft flies on): a camera
	 * that has arrived stays with it, one under way heads for where it is now.
	 */
	course: string;
	/** The course's target moves with the reader, so a camera beside it joins at once. */
	isLed?: boolean;
}

/** What moves a map's camera. It always heads for the latest target: at most one move is alive at a time. */
export interface CameraDirector {
	/** Whether a move is alive. */
	readonly moving: boolean;
	go: (target: Camera, size: Size, journey: Journey) => void;
	/** Goes on from another camera: the reader's own hand moved the map. */
	take: (camera: Camera) => void;
	/** Ends the move at its target, for a map that no one sees. */
	finish: () => void;
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
	let goal: Camera | undefined;
	let course: string | undefined;
	let frame = 0;
	/** When the last frame of a move was drawn. */
	let last: number | undefined;

	function set(next: Camera): void {
		if (camera && same(camera, next)) return;
		camera = next;
		oncamera(next);
	}

	function stop(): void {
		cancelAnimationFrame(frame);
		frame = 0;
	}

	function go(target: Camera, size: Size, journey: Journey): void {
		const { move, duration, isLed = false } = journey;
		const from = camera;
		const isOnCourse = course === journey.course;
		course = journey.course;
		goal = target;
		if (isOnCourse && frame !== 0 && move !== 'jump') return;

		const takingOver = frame !== 0;
		stop();
		if (!from || isOnCourse || move === 'jump' || same(from, target)) return set(target);
		const { length } = flightPath(from, target, size.width);
		if (isLed && length < BESIDE) return set(target);

		const total = duration ?? Math.min(LONGEST, Math.max(SHORTEST, length * PACE));
		const ease = takingOver ? easeOut : easeInOut;
		const wayTo = move === 'fly' ? flightPath : straightPath;
		let [path, pathGoal] = [wayTo(from, target, size.width), target];
		// A move that takes over goes on at once: were targets to change with every frame, the camera would never move.
		let begun = takingOver ? last : undefined;
		const tick = (now: number): void => {
			begun ??= now;
			last = now;
			const fraction = total > 0 ? Math.min(1, (now - begun) / total) : 1;
			frame = fraction < 1 ? requestAnimationFrame(tick) : 0;
			const end = goal ?? target;
			if (end !== pathGoal) [path, pathGoal] = [wayTo(from, end, size.width), end];
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
			course = undefined;
		},
		finish: () => {
			if (frame === 0 || !goal) return;
			stop();
			set(goal);
		},
		stop
	};
}

const same = (a: Camera, b: Camera): boolean =>
	a.zoom === b.zoom &&
	a.center[0] === b.center[0] &&
	a.center[1] === b.center[1] &&
	(a.bearing ?? 0) === (b.bearing ?? 0) &&
	(a.pitch ?? 0) === (b.pitch ?? 0);

function straightPath(from: Camera, to: Camera): { at: (fraction: number) => Camera } {
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
