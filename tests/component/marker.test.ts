import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import MarkedMap from './fixtures/MarkedMap.svelte';
import { measure } from './measured-map.ts';

type Props = Parameters<typeof render<typeof MarkedMap>>[1];

function open(props: Props) {
	const view = render(MarkedMap, props);
	measure(view.container);
	return view;
}

const markerOf = (text: string): HTMLElement =>
	screen.getByText(text).closest<HTMLElement>('[data-contrail="marker"]')!;

describe('a marker', () => {
	it('stands on its point, or on a place, in the copy of the world that is in view', () => {
		open({
			center: [180, 0],
			markers: [
				{ text: 'east', at: [-179, 0] },
				{ text: 'place', at: 'middle' }
			]
		});
		expect(markerOf('east')).toHaveStyle({ translate: `${(400 + (512 * 16) / 360).toFixed(2)}px 300.00px` });
		expect(markerOf('place').style.translate).toMatch(/^-?\d+\.00px 300\.00px$/);
	});

	it('is as wide as so many pixels, or as so many metres of the ground', async () => {
		const markers = [
			{ text: 'pixels', at: [10, 0] as const, width: 40 },
			{ text: 'metres', at: [20, 0] as const, metres: 500_000 }
		];
		const { rerender } = open({ markers });
		expect(markerOf('pixels')).toHaveStyle({ width: '40px' });
		const before = parseFloat(markerOf('metres').style.width);
		expect(before).toBeCloseTo((500_000 / 40_075_016.7) * 512 * 16, 0);
		await rerender({ zoom: 5 });
		expect(markerOf('pixels')).toHaveStyle({ width: '40px' });
		expect(parseFloat(markerOf('metres').style.width)).toBeCloseTo(2 * before, 1);
	});

	it('answers a click and the keyboard where it does something, and is no stop elsewhere', async () => {
		const onselect = vi.fn();
		open({
			markers: [
				{ text: '12', at: [10, 0], id: 'count', name: 'Twelve flights', onselect },
				{ text: 'quiet', at: [20, 0] }
			]
		});
		const user = userEvent.setup();
		await user.click(screen.getByRole('button', { name: 'Twelve flights' }));
		expect(onselect).toHaveBeenLastCalledWith({ id: 'count', at: [10, 0], by: 'mouse' });
		await user.tab();
		await user.tab({ shift: true });
		screen.getByRole('button').focus();
		await user.keyboard('{Enter}');
		expect(onselect).toHaveBeenLastCalledWith({ id: 'count', at: [10, 0], by: 'keyboard' });
		expect(screen.getAllByRole('button')).toHaveLength(1);
	});

	it('takes a free side of its point where it would cover a name or another, and only if asked', () => {
		open({
			markers: [
				{ text: 'covers', at: [0.1, 0], width: 40 },
				{ text: 'keeps clear', at: [3, 0], width: 40, avoid: true },
				{ text: 'second', at: [3, 0], width: 40, avoid: true },
				{ text: 'far', at: [15, 0], width: 40, avoid: true, anchor: 'bottom' },
				{ text: 'no space', at: [0, 0], width: 3000, avoid: true }
			]
		});
		expect(markerOf('covers').dataset.stand).toBe('center');
		expect(markerOf('keeps clear').dataset.stand).toBe('top');
		expect(markerOf('second').dataset.stand).toBe('bottom');
		expect(markerOf('far').dataset.stand).toBe('top');
		expect(markerOf('no space').dataset.stand).toBe('hidden');
	});

	it('says in development that its place is not on the map', () => {
		const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
		open({ markers: [{ text: 'lost', at: 'nowhere' }] });
		expect(screen.queryByText('lost')).toBeNull();
		expect(warn).toHaveBeenCalledWith('<Marker> stands at “nowhere”, which is no place of its map.');
	});
});
