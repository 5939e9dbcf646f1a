import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { Image } from '../../src/lib/media/index.ts';

const sheet = { src: '/sheet.jpg', alt: 'A typed sheet.', width: 1800, height: 2400 };

test('prints a picture with its part in focus and its notes', () => {
	const { body } = render(Image, {
		props: {
			...sheet,
			focus: [0.25, 0.25, 0.75, 0.75],
			notes: [{ at: [0.5, 0.5], text: 'Here <b>' }]
		}
	});
	expect(body).toContain('src="/sheet.jpg" alt="A typed sheet."');
	expect(body).toContain('--contrail-wide:0.5;--contrail-high:0.5;--contrail-x:0.5;--contrail-y:0.5');
	expect(body).toContain('Here &lt;b>');
});
