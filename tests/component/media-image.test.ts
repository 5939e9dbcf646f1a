import { render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Image } from '../../src/lib/media/index.ts';

const props = { src: '/sheet.jpg', alt: 'A typed sheet with a stamp.', width: 1800, height: 2400 };
const camera = () => screen.getByRole('figure').querySelector<HTMLElement>('.contrail-camera')!;
/** The part that the camera sees, by its middle and size. */
const seen = () =>
	['x', 'y', 'wide', 'high'].map((name) => Number(camera().style.getPropertyValue(`--contrail-${name}`)));

const reportError = vi.fn();
beforeEach(() => {
	reportError.mockReset();
	vi.stubGlobal('reportError', reportError);
});

test('is a picture with its description and its size, which loads when it is near', () => {
	render(Image, props);
	const picture = screen.getByRole('img', { name: props.alt });
	expect(picture).toHaveAttribute('width', '1800');
	expect(picture).toHaveAttribute('height', '2400');
	expect(picture).toHaveAttribute('loading', 'lazy');
	expect(picture).not.toHaveAttribute('sizes');
	expect(camera().parentElement!.style.aspectRatio).toBe('0.75');
	expect(seen()).toEqual([0.5, 0.5, 1, 1]);
	expect(screen.queryByRole('list')).toBeNull();
});

test('hands sizes to the browser, and its other attributes to the figure', () => {
	render(Image, {
		...props,
		srcset: '/s-900.jpg 900w, /s.jpg 1800w',
		loading: 'eager',
		id: 'f',
		class: 'wide'
	});
	const picture = screen.getByRole('img');
	expect(picture).toHaveAttribute('srcset', '/s-900.jpg 900w, /s.jpg 1800w');
	expect(picture).toHaveAttribute('sizes', 'auto, 100vw');
	expect(picture).toHaveAttribute('loading', 'eager');
	expect(screen.getByRole('figure')).toHaveAttribute('id', 'f');
	expect(screen.getByRole('figure')).toHaveClass('wide');
});

test('follows the part in focus, at once or in time', async () => {
	const { rerender } = render(Image, { ...props, focus: [0.25, 0.5, 0.75, 0.75] });
	expect(seen()).toEqual([0.5, 0.625, 0.5, 0.25]);
	expect(camera().style.getPropertyValue('--duration')).toBe('0ms');
	await rerender({ focus: [0, 0, 0.5, 0.5], duration: 800, fit: 'cover' });
	expect(seen()).toEqual([0.25, 0.25, 0.5, 0.5]);
	expect(camera().style.getPropertyValue('--duration')).toBe('800ms');
	expect(camera()).toHaveAttribute('data-fit', 'cover');
});

test('says its notes as a list', () => {
	render(Image, {
		...props,
		notes: [
			{ at: [0.7, 0.8], text: 'A stamp' },
			{ at: [0, 0.1, 1, 0.2], text: 'The first row', opacity: 0 },
			{ at: [0.1, 0.1], text: 'ختم', opacity: 0.5 }
		]
	});
	// A note that is not seen is not read out.
	expect(screen.getAllByRole('listitem').map((note) => note.textContent)).toEqual(['A stamp', 'ختم']);
	expect(screen.getByText('The first row')).not.toBeVisible();
	expect(screen.getByText('ختم')).toHaveAttribute('dir', 'auto');
});

test('has a caption', () => {
	const children = createRawSnippet(() => ({ render: () => '<em>Photo: A. Name</em>' }));
	const { container } = render(Image, { ...props, children });
	expect(container.querySelector('figcaption')).toHaveTextContent('Photo: A. Name');
});

describe('a mistake', () => {
	test.each([
		[{ focus: [0.5, 0, 0.2, 1] as const }, '[0.5, 0, 0.2, 1]', '060'],
		[{ focus: [0, 0, NaN, 1] as const }, '[0, 0, NaN, 1]', '060'],
		[{ height: 0 }, '/sheet.jpg', '061'],
		[{ alt: undefined! }, '/sheet.jpg', '062']
	])('%j is reported with its number, and the picture stays', (wrong, about, code) => {
		render(Image, { ...props, ...wrong });
		expect(screen.getByRole('figure').querySelector('img')).toHaveAttribute('src', '/sheet.jpg');
		expect(reportError).toHaveBeenCalledOnce();
		const { message } = reportError.mock.calls[0]![0];
		expect(message).toContain(about);
		expect(message).toContain(`(contrail-${code})`);
		if (code === '060') expect(seen()).toEqual([0.5, 0.5, 1, 1]);
	});
});
