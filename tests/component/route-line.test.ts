import { fireEvent, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import {
	Clock,
	RouteScale,
	RouteTable,
	type RouteLineProps,
	type SceneTrack
} from '../../src/lib/map/index.ts';
import Routes from './fixtures/Routes.svelte';
import { measure } from './measured-map.ts';
import { render } from './maps-at-once.ts';

const line = (container: HTMLElement): Element =>
	container.querySelector('[data-contrail="route"][data-id="one"]')!;
const rowNames = (): string[] =>
	screen
		.getAllByRole('row')
		.slice(1)
		.map((row) => within(row).getByRole('rowheader').textContent.trim());

const GAP: SceneTrack['gaps'][number] = { after: 0, duration: 3_600_000, reason: 'time' };

/** The card's code is fetched when a map has something to say, which takes a busy machine long. */
const fetched = { timeout: 50_000 };

/** A map that was measured: only then is it more than a picture. */
function show(props: { line?: RouteLineProps } = {}): HTMLElement {
	const { container } = render(Routes, props);
	measure(container);
	return container;
}

describe('a route’s card', () => {
	it('comes by keyboard, says the facts, and goes with Escape', async () => {
		show();
		const button = await screen.findByRole('button', { name: 'RA-86496' }, fetched);
		expect(button).toHaveAttribute('aria-expanded', 'false');
		button.focus();
		await userEvent.keyboard('{Enter}');
		const card = await screen.findByRole('group', { name: 'RA-86496' });
		expect(card).toHaveTextContent('Il-62M');
		expect(button).toHaveAttribute('aria-expanded', 'true');
		expect(button.getAttribute('aria-controls')).toBe(card.id);
		await userEvent.keyboard('{Escape}');
		expect(screen.queryByRole('group', { name: 'RA-86496' })).toBeNull();
		expect(button).toHaveFocus();
	});

	it('comes by tap, and goes with a tap elsewhere', async () => {
		show();
		await userEvent.click(await screen.findByRole('button', { name: 'RA-86496' }, fetched));
		expect(await screen.findByRole('group', { name: 'RA-86496' })).toBeVisible();
		await userEvent.click(document.body);
		expect(screen.queryByRole('group', { name: 'RA-86496' })).toBeNull();
	});

	it('stays while the pointer is over it, and goes once it has left', async () => {
		show();
		const mouse = { pointerType: 'mouse' };
		const button = await screen.findByRole('button', { name: 'RA-86496' }, fetched);
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		await fireEvent.pointerOver(button, mouse);
		const card = screen.getByRole('group', { name: 'RA-86496' });
		await fireEvent.pointerOut(button, mouse);
		await fireEvent.pointerOver(card, mouse);
		vi.runAllTimers();
		await tick();
		expect(card).toBeVisible();
		await fireEvent.pointerOut(card, mouse);
		vi.runAllTimers();
		await tick();
		expect(card).not.toBeInTheDocument();
		vi.useRealTimers();
	});

	it('stays where it opened while its line draws', async () => {
		const { container, rerender } = render(Routes, { line: { progress: 0.4 } });
		measure(container);
		const button = await screen.findByRole('button', { name: 'RA-86496' }, fetched);
		await userEvent.click(button);
		const style = (): string | null => screen.getByRole('group', { name: 'RA-86496' }).getAttribute('style');
		const [opened, opener] = [style(), button.parentElement!.getAttribute('style')];
		await rerender({ line: { progress: 0.9 } });
		expect(button.parentElement!.getAttribute('style')).not.toBe(opener);
		expect(style()).toBe(opened);
	});

	it('is closed by its own button, which gives the focus back', async () => {
		show();
		const opener = await screen.findByRole('button', { name: 'RA-86496' }, fetched);
		opener.focus();
		await userEvent.keyboard('{Enter}{Tab}');
		const close = within(screen.getByRole('group', { name: 'RA-86496' })).getByRole('button', {
			name: 'Close'
		});
		expect(close).toHaveFocus();
		await userEvent.keyboard('{Enter}');
		expect(screen.queryByRole('group', { name: 'RA-86496' })).toBeNull();
		expect(opener).toHaveFocus();
	});

	it.each([
		['the page', () => document],
		['a box that the map is in', (container: HTMLElement) => container]
	])('goes when the reader scrolls %s, and stays for any other box', async (_, boxOf) => {
		const container = show();
		await userEvent.click(await screen.findByRole('button', { name: 'RA-86496' }, fetched));
		for (const other of [
			screen.getByRole('table').parentElement!,
			screen.getByRole('group', { name: 'RA-86496' })
		])
			await fireEvent.scroll(other);
		expect(screen.getByRole('group', { name: 'RA-86496' })).toBeVisible();
		await fireEvent.scroll(boxOf(container));
		expect(screen.queryByRole('group', { name: 'RA-86496' })).toBeNull();
	});

	it('is not there for a route that has nothing to say', async () => {
		show({ line: { facts: [] } });
		expect(screen.queryByRole('button', { name: 'RA-86496' })).toBeNull();
	});
});

describe('the map and the table', () => {
	it('point at each other', async () => {
		const container = show();
		await userEvent.hover(screen.getByRole('row', { name: /RA-86496/ }));
		expect(line(container)).toHaveClass('contrail-selected');
		await userEvent.unhover(screen.getByRole('row', { name: /RA-86496/ }));
		expect(line(container)).not.toHaveClass('contrail-selected');

		await userEvent.hover(await screen.findByRole('button', { name: 'RA-86496' }, fetched));
		expect(screen.getByRole('row', { name: /RA-86496/ })).toHaveClass('contrail-selected');
		expect(screen.getByRole('row', { name: /VP-BJL/ })).not.toHaveClass('contrail-selected');
	});

	it('do so for the keyboard', async () => {
		const container = show();
		screen.getByRole('link', { name: 'RA-86496' }).focus();
		await vi.waitFor(() => expect(line(container)).toHaveClass('contrail-selected'));
	});
});

describe('the table', () => {
	it('is sorted by its heads, and says so', async () => {
		render(Routes);
		expect(rowNames()).toEqual(['RA-86496', 'VP-BJL']);
		const head = screen.getByRole('columnheader', { name: 'When' });
		expect(head).not.toHaveAttribute('aria-sort');
		await userEvent.click(within(head).getByRole('button'));
		await vi.waitFor(() => expect(head).toHaveAttribute('aria-sort', 'ascending'));
		expect(rowNames()).toEqual(['VP-BJL', 'RA-86496']);
		await userEvent.click(within(head).getByRole('button'));
		await vi.waitFor(() => expect(head).toHaveAttribute('aria-sort', 'descending'));
		expect(rowNames()).toEqual(['RA-86496', 'VP-BJL']);
	});

	it('says how sure each leg is, who says so, and where no line is drawn', () => {
		render(Routes);
		expect(screen.getByRole('row', { name: /RA-86496/ })).toHaveTextContent('tracked (RBC)');
		expect(screen.getByRole('row', { name: /VP-BJL/ })).toHaveTextContent('no line drawn');
	});

	it('says of a recorded track that it was tracked, and whether it has gaps, in the page’s words', () => {
		const rows = [0, 1].map((gaps) => ({
			id: String(gaps),
			name: `Flight ${gaps}`,
			date: '',
			route: 'A – B',
			legs: [],
			track: { points: [], gaps: Array.from({ length: gaps }, () => GAP) }
		}));
		render(RouteTable, { rows, words: { tracked: 'rastreado' } });
		expect(screen.getByRole('row', { name: /Flight 0/ })).toHaveTextContent(/rastreado$/);
		expect(screen.getByRole('row', { name: /Flight 1/ })).toHaveTextContent(/rastreado, with gaps$/);
	});
});

describe('a line', () => {
	it('without legs or a track says what it needs', () => {
		expect(() => render(Routes, { line: { legs: undefined, track: undefined } })).toThrow(
			/“RA-86496”.*contrail-120/
		);
	});
});

describe('a clock', () => {
	const time = Date.UTC(2019, 2, 22, 22, 5, 30);

	it('says UTC, and the day', () => {
		render(Clock, { time });
		expect(screen.getByRole('time')).toHaveTextContent(/22:05\s*UTC\s*22 March 2019/);
		expect(screen.getByRole('time')).toHaveAttribute('datetime', '2019-03-22T22:05:00.000Z');
	});

	it('names another zone, and says UTC too', () => {
		render(Clock, { time, timeZone: 'Europe/Moscow' });
		expect(screen.getByRole('time')).toHaveTextContent(/01:05\s*Moscow time\s*23 March 2019\s*Fri 22:05 UTC/);
	});
});

describe('a scale of colours', () => {
	it('says its ends in the reader’s unit', () => {
		const { container } = render(RouteScale, { by: 'altitude', range: [0, 12_192], unit: 'ft' });
		expect(container).toHaveTextContent(/Altitude\s*0\s*–\s*40,000\sft/);
	});
});
