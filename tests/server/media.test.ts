import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { Drawing, Image, Video } from '../../src/lib/media/index.ts';

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

test('prints the poster of a video, and nothing of the video', () => {
	const { body } = render(Video, {
		props: {
			src: '/clip.webm',
			poster: '/clip.jpg',
			alt: 'An aircraft climbs.',
			width: 480,
			height: 270,
			progress: 0.5
		}
	});
	expect(body).toContain('src="/clip.jpg" alt="An aircraft climbs."');
	expect(body).not.toMatch(/<video|<button|clip\.webm/);
});

test('prints a drawing with its parts as far as they are drawn', () => {
	const children = createRawSnippet(() => ({
		render: () => '<svg><path id="sea" pathLength="1" d="M0 0h9" /></svg>'
	}));
	const { body } = render(Drawing, {
		props: { alt: 'A ship.', children, shown: { 'a</style>"': 0.5, whole: 1 }, drawn: { sea: 0.25 } }
	});
	const [, sheet = ''] = /<style[^>]*>(.*?)<\/style>/.exec(body) ?? [];
	expect(sheet).toMatch(
		/\[data-drawing="\w+"\] \[id="sea"\]\[pathLength="1"\],.*\{stroke-dasharray:1;stroke-dashoffset:0.75;\}/
	);
	expect(sheet).toContain('[id="a\\3c \\2f style\\3e \\22 "]{opacity:0.5;}');
	expect(sheet).not.toContain('whole');
	expect(body).toContain('<svg><path id="sea"');
});
