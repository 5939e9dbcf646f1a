import { on } from 'svelte/events';
import type { LonLat } from '../../../geo/index.ts';
import type { MapPick } from '../../scene/painted.ts';
import type { Met } from './met.ts';
import type { Target } from './targets.ts';

export interface PointerOptions {
	/** The targets of the moment, the one that is met first first. */
	targets: () => readonly Target[];
	/** What lies at a point of the window, in degrees. */
	at: (x: number, y: number) => LonLat | undefined;
}

/** How much of a line an arrow key goes along. */
const STEP = 1 / 20;

/** The pieces of a map that lie over its picture and hide what is under them. */
const COVERS = '.contrail-parts, .contrail-over, [data-contrail="route-card"]';

/** Which target an element belongs to: its own, that of a card's line or button, or what the picture draws of it. */
function keyOf(element: Element): string | undefined {
	const own = element.closest<HTMLElement>('[data-target]')?.dataset.target;
	const card = element.closest<HTMLElement>('[data-of]')?.dataset.of;
	const drawn = element.closest<HTMLElement>('[data-contrail][data-id]')?.dataset;
	return own ?? (card === undefined ? drawn && `${drawn.contrail} ${drawn.id}` : `route ${card}`);
}

/** Tells the parts of a map of readers who point at them, by whatever means. Returns a function that stops it. */
export function listen(map: HTMLElement, { targets, at }: PointerOptions): () => void {
	let pointed: Target | undefined;
	let frame = 0;

	const leave = (by: MapPick['by']): void => {
		pointed?.part.onpoint?.({ id: undefined, by });
		pointed = undefined;
		map.style.cursor = '';
	};
	const point = (target: Target, met: Met, by: MapPick['by'], again = false): void => {
		const isSame = target.key === pointed?.key;
		if (!isSame) leave(by);
		pointed = target;
		if (!isSame || again) target.part.onpoint?.({ ...met, id: target.id, by });
		if (by !== 'keyboard' && target.part.onselect) map.style.cursor = 'pointer';
	};
	const find = (key: string | undefined): Target | undefined =>
		targets().find((target) => target.key === key);

	/** What a pointer meets: names and marks before lines, lines before areas. */
	const hit = ({ clientX, clientY, target }: MouseEvent): Target | undefined => {
		if (!(target instanceof Element) || target.closest(COVERS)) return undefined;
		const under = document.elementsFromPoint?.(clientX, clientY) ?? [];
		const keys = new Set([target, ...under].map((element) => map.contains(element) && keyOf(element)));
		return targets().find(({ key }) => keys.has(key));
	};
	const byOf = (event: MouseEvent): MapPick['by'] => {
		if (event.detail === 0) return 'keyboard';
		const kind = (event as PointerEvent).pointerType;
		return kind === 'touch' || kind === 'pen' ? kind : 'mouse';
	};
	const buttonOf = ({ target }: Event): Target | undefined =>
		target instanceof Element ? find(target.closest('button') ? keyOf(target) : undefined) : undefined;

	const stops = [
		on(map, 'pointermove', (event) => {
			if (event.pointerType === 'touch') return;
			cancelAnimationFrame(frame);
			frame = requestAnimationFrame(() => {
				const target = hit(event);
				const by = event.pointerType === 'pen' ? 'pen' : 'mouse';
				if (target)
					point(target, target.met(at(event.clientX, event.clientY)), by, target.route !== undefined);
				else if (pointed) leave(by);
			});
		}),
		on(map, 'pointerleave', ({ pointerType }) => {
			cancelAnimationFrame(frame);
			if (pointerType !== 'touch') leave('mouse');
		}),
		on(map, 'click', (event) => {
			const by = byOf(event);
			const target = by === 'keyboard' ? buttonOf(event) : hit(event);
			if (!target) return leave(by);
			const met = by === 'keyboard' ? target.met() : target.met(at(event.clientX, event.clientY));
			// A finger does not point before it selects.
			if (by === 'touch') point(target, met, by);
			target.part.onselect?.({ ...met, id: target.id, by });
		}),
		on(map, 'focusin', (event) => {
			const target = buttonOf(event);
			if (target && (event.target as Element).matches(':focus-visible'))
				point(target, target.met(), 'keyboard');
		}),
		on(map, 'focusout', () => leave('keyboard')),
		on(map, 'keydown', (event) => {
			const target = buttonOf(event);
			const by = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0;
			if (!target?.step || by === 0) return;
			event.preventDefault();
			point(target, target.step(by), 'keyboard', true);
		})
	];
	return () => {
		cancelAnimationFrame(frame);
		leave('mouse');
		for (const stop of stops) stop();
	};
}
