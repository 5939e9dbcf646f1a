import type { SceneRoute } from '../../scene/scene.ts';

/** Pixels between the middles of two lines that fly the same leg: their own width and as much paper. */
const LANE = 5;

/**
 * How far each leg of each route is drawn beside its great circle, in pixels, to the right of the way it is flown: routes
 * that share a leg run side by side, and each can be seen.
 */
export function lanesOf(routes: readonly Pick<SceneRoute, 'legs'>[]): number[][] {
	const sharing = new Map<string, number>();
	const keys = routes.map(({ legs }) =>
		legs.map(({ from, to, via }) => {
			const [there, back] = [`${from}`, `${to}`];
			// The way there and the way back are one line with one right side.
			// A way along points of its own is beside the others already.
			const key = via ? `${via}` : there < back ? there + back : back + there;
			const lane = sharing.get(key) ?? 0;
			sharing.set(key, lane + 1);
			return { key, lane, side: there < back ? 1 : -1 };
		})
	);
	return keys.map((legs) =>
		legs.map(({ key, lane, side }) => (lane - (sharing.get(key)! - 1) / 2) * LANE * side)
	);
}
