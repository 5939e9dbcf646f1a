import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { focusOn, type MapPick } from '../../src/lib/map/index.ts';
import Answering from './fixtures/Answering.svelte';
import { measure } from './measured-map.ts';

const onselect = vi.fn<(pick: MapPick) => void>();
const onpoint = vi.fn<(pick: MapPick) => void>();
/** Where the test map has a point of the equator, in pixels from its left edge. */
const x = (lon: number) => 400 + (lon / 360) * 2048;

beforeEach(() => {
	onselect.mockReset();
	onpoint.mockReset();
});

async function open(props: Record<string, unknown> = {}) {
	const { container } = render(Answering, { onselect, onpoint, ...props });
	const map = measure(container);
	await screen.findByRole('button', { name: 'Coro' });
	const target = (key: string) => container.querySelector(`path[data-target="${key}"]`)!;
	const point = (element: Element, type: string, left: number, top: number, more: object = {}) =>
		element.dispatchEvent(
			new PointerEvent(type, { bubbles: true, clientX: left, clientY: top, detail: 1, ...more })
		);
	return { container, map, target, point };
}

describe('a part that answers', () => {
	it('is a button for the keyboard, by its name; a part that does not is none', async () => {
		await open();
		const names = screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'));
		expect(names.sort()).toEqual(['Coro', 'Here', 'RA-1', 'The Arc']);
	});

	it('says by which key it was selected, and where it is', async () => {
		await open();
		const user = userEvent.setup();
		screen.getByRole('button', { name: 'Coro' }).focus();
		await user.keyboard('{Enter}');
		expect(onselect).toHaveBeenCalledWith({ id: 'coro', at: [0, 30], by: 'keyboard' });
	});

	it('is pointed at along its line, in metres', async () => {
		const { target, point } = await open();
		point(target('route flight'), 'click', x(-20), 304, { pointerType: 'mouse' });
		const [pick] = onselect.mock.calls[0]!;
		expect(pick).toMatchObject({ id: 'flight', by: 'mouse' });
		expect(pick.at![0]).toBeCloseTo(-20, 1);
		expect(pick.distance).toBeCloseTo((20 / 360) * 40_030_000, -4);
	});

	it('is told of a finger once, as it points and selects at the same time', async () => {
		const { target, point, map } = await open();
		point(target('area arc'), 'click', x(0), 400, { pointerType: 'touch' });
		expect(onpoint.mock.calls.map(([{ id, by }]) => [id, by])).toEqual([['arc', 'touch']]);
		expect(onselect).toHaveBeenCalledTimes(1);
		expect(onselect.mock.calls[0]![0].at![0]).toBeCloseTo(0, 1);
		point(map, 'click', 5, 5, { pointerType: 'touch' });
		expect(onpoint.mock.lastCall).toEqual([{ id: undefined, by: 'touch' }]);
	});

	it('is told of a mouse that comes, moves along it and leaves', async () => {
		const { target, point, map } = await open();
		const frame = () => new Promise(requestAnimationFrame);
		point(target('route flight'), 'pointermove', x(-20), 300, { pointerType: 'mouse' });
		await frame();
		expect(map).toHaveStyle({ cursor: 'pointer' });
		point(target('route flight'), 'pointermove', x(20), 300, { pointerType: 'mouse' });
		await frame();
		point(map, 'pointermove', 5, 5, { pointerType: 'mouse' });
		await frame();
		const ways = onpoint.mock.calls.map(([{ id, distance }]) => [id, distance && Math.round(distance / 1e6)]);
		expect(ways).toEqual([
			['flight', 2],
			['flight', 7],
			[undefined, undefined]
		]);
		expect(map.style.cursor).toBe('');
	});

	it('is gone along by the arrow keys', async () => {
		await open();
		const user = userEvent.setup();
		screen.getByRole('button', { name: 'RA-1' }).focus();
		await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
		const along = onpoint.mock.calls.map(([{ distance }]) => Math.round((distance ?? 0) / 8.9e4));
		const moved = along.slice(-3);
		expect(moved).toEqual([55, 60, 55]);
	});

	it('with a card answers by the card’s own button', async () => {
		await open({ facts: [{ name: 'Type', text: 'Il-62M' }] });
		expect(screen.getAllByRole('button', { name: 'RA-1' })).toHaveLength(1);
		await userEvent.setup().click(screen.getByRole('button', { name: 'RA-1' }));
		expect(onselect).toHaveBeenCalledWith(expect.objectContaining({ id: 'flight' }));
		expect(screen.getByRole('group', { name: 'RA-1' })).toHaveTextContent('Il-62M');
	});

	it('costs nothing where no part answers', () => {
		const { container } = render(Answering, {});
		measure(container);
		expect(screen.queryAllByRole('button')).toEqual([]);
		expect(container.querySelector('[data-target]')).toBeNull();
	});
});

describe('a camera', () => {
	it('looks at the things that it is to see', async () => {
		const oncamera = vi.fn();
		const { container, rerender } = render(Answering, { view: focusOn('arc'), oncamera });
		measure(container);
		expect(oncamera.mock.lastCall![0].center[0]).toBeCloseTo(0);
		const near = oncamera.mock.lastCall![0].zoom;
		await rerender({ view: focusOn(['arc', 'flight']) });
		expect(oncamera.mock.lastCall![0].zoom).toBeLessThan(near);
	});

	it('circles with the reader, and is where it was on the way back', async () => {
		const oncamera = vi.fn();
		const { container, rerender } = render(Answering, { scrub: { turn: 90, fraction: 0 }, oncamera });
		measure(container);
		const bearings: number[] = [];
		for (const fraction of [0.5, 1, 0.5]) {
			await rerender({ scrub: { turn: 90, fraction } });
			bearings.push(oncamera.mock.lastCall![0].bearing);
		}
		expect(bearings).toEqual([45, 90, 45]);
		expect(oncamera.mock.lastCall![0].center[0]).toBeCloseTo(0);
	});
});
