import type { FleetPick, FleetRoute } from './types.ts';

export interface FleetPointer {
	/** The route that is drawn nearest to a point, in CSS pixels from the map's top left corner. */
	pick: (at: readonly [x: number, y: number], within: number) => FleetRoute | undefined;
	/** Whether a click does something. */
	isSelectable: () => boolean;
	/** Called when the pointer comes to another route, and when it leaves the last one. */
	onhover: (pick: FleetPick) => void;
	/** Called on a click or a tap. */
	onselect: (pick: FleetPick) => void;
}

/** How far from a line a mouse and a finger still point at it, in CSS pixels. */
const REACH = 8;
const TOUCH_REACH = 16;

/**
 * Listens to the pointer on the whole map, as lines have no elements of their own.
 *
 * @param within an element of the fleet
 * @returns a function that stops it
 */
export function followPointer(
	within: HTMLElement,
	{ pick, isSelectable, onhover, onselect }: FleetPointer
): () => void {
	const map = within.closest<HTMLElement>('[data-contrail="map"]')!;
	const parts = within.parentElement;
	const off = new AbortController();
	let hovered: FleetRoute | undefined;
	let frame = 0;

	const meet = (event: PointerEvent | MouseEvent): FleetPick => {
		const box = map.getBoundingClientRect();
		const [x, y] = [event.clientX - box.left, event.clientY - box.top];
		const isTouch = 'pointerType' in event && event.pointerType === 'touch';
		// A legend or a button over the map hides the lines under it.
		const { target } = event;
		const isCovered = target !== parts && target instanceof Node && parts?.contains(target);
		const route = isCovered ? undefined : pick([x, y], isTouch ? TOUCH_REACH : REACH);
		return { id: route?.id, route, x, y };
	};
	const hover = (met: FleetPick): void => {
		if (met.route === hovered) return;
		hovered = met.route;
		map.style.cursor = hovered && isSelectable() ? 'pointer' : '';
		onhover(met);
	};
	const leave = (event: PointerEvent): void => {
		cancelAnimationFrame(frame);
		hover({ ...meet(event), id: undefined, route: undefined });
	};
	const move = (event: PointerEvent): void => {
		cancelAnimationFrame(frame);
		frame = requestAnimationFrame(() => hover(meet(event)));
	};

	const on = { signal: off.signal, passive: true };
	map.addEventListener('pointermove', move, on);
	map.addEventListener('pointerleave', leave, on);
	map.addEventListener('click', (event) => onselect(meet(event)), on);
	return () => {
		off.abort();
		cancelAnimationFrame(frame);
		if (hovered) map.style.cursor = '';
	};
}
