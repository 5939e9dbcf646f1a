import { flushSync } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { StoryMap, type View } from '../../src/lib/map/index.ts';
import { resize } from './setup.ts';
import { render } from './maps-at-once.ts';

const SIZE = { width: 390, height: 300 };
const BOX: View = { bounds: [-10, 36, 3, 44] };

afterEach(() => {
	vi.restoreAllMocks();
});

/** What a developer reads of a map of 390 × 300 px on which the page leaves so much free. */
function warningsOf(view: View, free: { left: number; width: number }): string[] {
	const said = vi.spyOn(console, 'warn').mockReturnValue();
	const { container } = render(StoryMap, { view, label: 'Spain', webgl: false });
	const map = container.querySelector<HTMLElement>('[data-contrail="map"]')!;
	const frame = container.querySelector<HTMLElement>('[data-part="frame"]')!;
	const lay = (element: HTMLElement, name: string, value: number) =>
		Object.defineProperty(element, name, { value, configurable: true });
	lay(map, 'clientWidth', SIZE.width);
	lay(map, 'clientHeight', SIZE.height);
	lay(frame, 'offsetLeft', free.left);
	lay(frame, 'offsetWidth', free.width);
	lay(frame, 'offsetHeight', SIZE.height);
	for (let times = 0; times < 2; times++) resize(map, SIZE);
	flushSync();
	const messages = said.mock.calls.map(([message]) => String(message));
	said.mockRestore();
	return messages;
}

it('a map says once what leaves it too little', () => {
	expect(warningsOf(BOX, { left: 0, width: 130 })).toEqual([
		expect.stringMatching(/“Spain” \(390 × 300 px\): `--contrail-map-inset`\..*contrail-122/)
	]);
	expect(warningsOf({ ...BOX, padding: { left: 350 } }, { left: 0, width: 390 })).toEqual([
		expect.stringMatching(/the view’s `padding`.*contrail-122/)
	]);
});

it('a map with room says nothing', () => {
	expect(warningsOf(BOX, { left: 0, width: 390 })).toEqual([]);
	expect(warningsOf({ center: [0, 40], zoom: 4 }, { left: 0, width: 200 })).toEqual([]);
});
