import { expect } from 'vitest';

/** Expects that a layer's picture depends on the reader's place alone, not on the side from which they come to it. */
export async function expectSameFromBothSides(
	container: HTMLElement,
	set: (props: { progress: number }) => Promise<void>
): Promise<void> {
	const seen = () =>
		container.querySelector('[data-contrail="map"]')!.innerHTML.replaceAll(/<!--.*?-->/g, '');
	await set({ progress: 0.7 });
	const forward = seen();
	await set({ progress: 1 });
	expect(seen()).not.toBe(forward);
	await set({ progress: 0.7 });
	expect(seen()).toBe(forward);
}
