import { expect } from 'storybook/test';

/** Shows a story in the window of a phone. */
export const PHONE = { viewport: { value: 'phone', isRotated: false } };

/** Fails when a story is wider than its window. */
export async function fitsTheWindow({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
	await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
}
