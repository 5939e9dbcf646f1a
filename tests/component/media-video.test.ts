import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { Video } from '../../src/lib/media/index.ts';
import { liveObservers, observersOf, intersect, setMedia } from './setup.ts';

const props = { src: '/clip.webm', poster: '/clip.jpg', alt: 'An aircraft climbs.', width: 480, height: 270 };

const film = () => document.querySelector('video');
const shown = () => film()!.parentElement!.dataset.ready === 'true';
/** The reader is within a screen of the video. */
async function comeNear(ratio = 1) {
	intersect(screen.getByRole('figure'), ratio);
	await tick();
}
/** The video is in the middle of the screen, or not. */
async function reach(ratio = 1) {
	const box = document.querySelector('[data-state]')!;
	intersect(box, ratio);
	await tick();
}

/** jsdom plays nothing: these stand for what a browser knows of its video. */
const state = { duration: NaN, currentTime: 0, seeking: false, readyState: 0, end: 0 };
const seeks: number[] = [];
const play = vi.fn(() => Promise.resolve());
const pause = vi.fn();

beforeEach(() => {
	Object.assign(state, { duration: NaN, currentTime: 0, seeking: false, readyState: 0, end: 0 });
	seeks.length = 0;
	play.mockReset().mockResolvedValue();
	pause.mockReset();
	const video = HTMLMediaElement.prototype;
	Object.assign(video, { play, pause, load: vi.fn() });
	const property = (name: string, get: () => unknown, set?: (value: never) => void) =>
		Object.defineProperty(video, name, { configurable: true, get, set });
	property('duration', () => state.duration);
	property('seeking', () => state.seeking);
	property('readyState', () => state.readyState);
	property('seekable', () => ({ length: state.end ? 1 : 0, end: () => state.end }));
	property(
		'currentTime',
		() => state.currentTime,
		(time: number) => {
			seeks.push(time);
			state.seeking = true;
		}
	);
});

test('is its poster until the reader is near; then it loads, plays when it is reached, and rests when it is left', async () => {
	const { unmount } = render(Video, props);
	expect(screen.getByRole('img', { name: props.alt })).toHaveAttribute('src', '/clip.jpg');
	expect(film()).toBeNull();
	expect(observersOf(screen.getByRole('figure'))[0]).toMatchObject({ rootMargin: '100% 0px' });

	await comeNear();
	expect(film()).toHaveAttribute('src', '/clip.webm');
	expect(film()!.muted).toBe(true);
	expect(film()!.loop).toBe(true);
	expect(play).not.toHaveBeenCalled();
	expect(shown()).toBe(false);

	state.readyState = 2;
	await fireEvent.loadedData(film()!);
	expect(shown()).toBe(true);
	await reach();
	expect(play).toHaveBeenCalledOnce();
	await reach(0);
	expect(pause).toHaveBeenCalled();

	await comeNear(0);
	expect(film()).toBeNull();
	unmount();
	expect(liveObservers()).toBe(0);
});

test('has a button that pauses it and plays it', async () => {
	render(Video, props);
	await comeNear();
	await reach();
	await userEvent.click(screen.getByRole('button', { name: 'Pause video' }));
	expect(pause).toHaveBeenCalled();
	// The reader's choice holds when they come back.
	await reach(0);
	await reach();
	expect(play).toHaveBeenCalledOnce();
	await userEvent.click(screen.getByRole('button', { name: 'Play video' }));
	expect(play).toHaveBeenCalledTimes(2);
});

test('plays once, to its end', async () => {
	render(Video, { ...props, play: 'once', words: { play: 'Ver', pause: 'Pausa' } });
	await comeNear();
	await reach();
	expect(film()!.loop).toBe(false);
	await fireEvent.ended(film()!);
	await reach(0);
	await reach();
	expect(play).toHaveBeenCalledOnce();
	await userEvent.click(screen.getByRole('button', { name: 'Ver' }));
	expect(play).toHaveBeenCalledTimes(2);
});

test('follows `active` wherever it stands', async () => {
	const { rerender } = render(Video, { ...props, active: false });
	await comeNear();
	await reach();
	expect(play).not.toHaveBeenCalled();
	await rerender({ active: true });
	expect(play).toHaveBeenCalledOnce();
});

test('leaves it to the reader where the browser refuses to play by itself', async () => {
	play.mockRejectedValue(Object.assign(new Error(), { name: 'NotAllowedError' }));
	render(Video, props);
	await comeNear();
	await reach();
	expect(await screen.findByRole('button', { name: 'Play video' })).toBeVisible();
});

test.each([
	['where the reader wants no motion', {}, true],
	['where the reader saves data', { saveData: true }, false],
	['on a slow line', { effectiveType: '3g' }, false]
])('keeps its poster %s, until the reader asks for it', async (_, connection, reduced) => {
	Object.assign(navigator, { connection });
	setMedia('(prefers-reduced-motion: reduce)', reduced);
	render(Video, props);
	await comeNear();
	await reach();
	expect(film()).toBeNull();
	await userEvent.click(screen.getByRole('button', { name: 'Play video' }));
	expect(film()).toHaveAttribute('src', '/clip.webm');
	expect(play).toHaveBeenCalledOnce();
	Object.assign(navigator, { connection: undefined });
});

test('is moved by the reader: it waits until it can, and ends one seek before the next', async () => {
	const { rerender } = render(Video, { ...props, progress: 0.5 });
	await comeNear();
	await reach();
	expect(seeks).toEqual([]);
	Object.assign(state, { duration: 4, readyState: 1 });
	await fireEvent.loadedData(film()!);
	expect(seeks).toEqual([]);
	state.end = 4;
	await fireEvent.progress(film()!);
	expect(seeks).toEqual([2]);

	// While it seeks, the reader goes on: only the last place counts.
	await rerender({ progress: 0.6 });
	await rerender({ progress: 1 });
	expect(seeks).toEqual([2]);
	Object.assign(state, { currentTime: 2, seeking: false, readyState: 2 });
	await fireEvent.seeked(film()!);
	expect(seeks).toEqual([2, 3.99]);
	expect(shown()).toBe(false);
	Object.assign(state, { currentTime: 3.99, seeking: false });
	await fireEvent.seeked(film()!);
	expect(seeks).toEqual([2, 3.99]);
	expect(shown()).toBe(true);

	expect(play).not.toHaveBeenCalled();
	expect(screen.queryByRole('button')).toBeNull();
});

test.each([
	['can not be played', undefined, 'error', '063'],
	['can not be moved', 0.5, 'canPlayThrough', '064']
] as const)('that %s leaves its poster, and says so', async (_, progress, event, code) => {
	const onerror = vi.fn();
	const { rerender } = render(Video, { ...props, progress, onerror });
	await comeNear();
	await fireEvent[event](film()!);
	expect(film()).toBeNull();
	expect(screen.queryByRole('button')).toBeNull();
	expect(screen.getByRole('img', { name: props.alt })).toBeVisible();
	expect(onerror).toHaveBeenCalledOnce();
	expect(onerror.mock.calls[0]![0].message).toMatch(new RegExp(`“/clip.webm”.*\\(contrail-${code}\\)$`));
	await rerender({ src: '/other.webm' });
	expect(film()).toHaveAttribute('src', '/other.webm');
});

test('shows captions', async () => {
	render(Video, { ...props, captions: '/clip.vtt' });
	await comeNear();
	const track = film()!.querySelector('track');
	expect(track).toHaveAttribute('src', '/clip.vtt');
	expect(track).toHaveAttribute('kind', 'captions');
	expect(track!.default).toBe(true);
});
