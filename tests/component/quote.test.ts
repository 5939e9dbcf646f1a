import { render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { QuoteCard } from '../../src/lib/quote/index.ts';

const text = 'No normal person would invest their money there.';
const reportError = vi.fn();

beforeEach(() => {
	reportError.mockReset();
	vi.stubGlobal('reportError', reportError);
});

afterEach(() => vi.unstubAllGlobals());

test('is a figure: the words, and a caption that names who said them and where', () => {
	render(QuoteCard, {
		text,
		speaker: 'Tatyana Rusakova',
		role: 'research assistant',
		source: { name: 'Meduza', url: 'https://meduza.io/en' }
	});
	const figure = screen.getByRole('figure');
	expect(figure).toContainElement(screen.getByRole('blockquote'));
	expect(screen.getByRole('blockquote')).toHaveTextContent(text);
	expect(screen.getByRole('blockquote')).toHaveAttribute('cite', 'https://meduza.io/en');

	const caption = figure.querySelector('figcaption');
	expect(caption).toHaveTextContent(/^Tatyana Rusakova research assistant Meduza$/);
	expect(screen.getByRole('link', { name: 'Meduza' })).toHaveAttribute('href', 'https://meduza.io/en');
	expect(caption?.querySelector('cite')).toHaveTextContent('Meduza');
});

test('leaves out what it was not given', () => {
	render(QuoteCard, { text, speaker: 'Ruslan Leviev' });
	expect(screen.getByRole('figure')).toHaveTextContent(new RegExp(`^${text} ?Ruslan Leviev$`));
	expect(screen.getByRole('figure').querySelector('cite, a')).toBeNull();
});

test('takes the words with markup', () => {
	const children = createRawSnippet(() => ({ render: () => '<em>It’s</em>' }));
	render(QuoteCard, { children, speaker: 'Mikhail Leontyev' });
	expect(screen.getByRole('blockquote')).toContainElement(screen.getByText('It’s'));
	// How long they are is not known.
	expect(screen.getByRole('figure')).toHaveAttribute('data-length', 'medium');
});

describe('the source', () => {
	const speaker = 'Galandeczp';

	test('may be a name alone', () => {
		render(QuoteCard, { text, speaker, source: { name: 'Meduza' } });
		expect(screen.queryByRole('link')).toBeNull();
		expect(screen.getByRole('figure')).toHaveTextContent(/Meduza$/);
		expect(reportError).not.toHaveBeenCalled();
	});

	test.each(['http://a.example', 'HTTPS://a.example/?q=1#b', 'mailto:desk@a.example'])(
		'links to %s',
		(url) => {
			render(QuoteCard, { text, speaker, source: { name: 'Desk', url } });
			expect(screen.getByRole('link', { name: 'Desk' })).toHaveAttribute('href', url);
			expect(reportError).not.toHaveBeenCalled();
		}
	);

	test.each([
		'javascript:alert(1)',
		' JavaScript:alert(1)',
		'java\nscript:alert(1)',
		'\u0001javascript:alert(1)',
		'javascript:"\nhttps://a.example"',
		'data:text/html,<script>alert(1)</script>',
		'vbscript:x',
		'meduza.io'
	])('refuses %j with a numbered error, and prints the name', (url) => {
		const { container } = render(QuoteCard, { text, speaker, source: { name: 'Desk', url } });
		expect(screen.queryByRole('link')).toBeNull();
		expect(screen.getByText('Desk')).toBeVisible();
		expect(container.querySelector('[href], [cite]')).toBeNull();
		expect(reportError).toHaveBeenCalledOnce();
		expect(reportError.mock.calls[0]?.[0]).toMatchObject({
			message: `\`<QuoteCard>\` cannot link to ${url}. Use http, https or mailto. (contrail-030)`
		});
	});
});

test('marks the language and direction of the words, not of the caption', () => {
	render(QuoteCard, { text: 'Это не ваше дело!', lang: 'ru', dir: 'ltr', speaker: 'Mikhail Leontyev' });
	expect(screen.getByRole('blockquote')).toHaveAttribute('lang', 'ru');
	expect(screen.getByRole('blockquote')).toHaveAttribute('dir', 'ltr');
	expect(screen.getByRole('figure')).not.toHaveAttribute('lang');
});

test('finds the direction from the words', () => {
	render(QuoteCard, { text: 'لا أحد', speaker: 'Someone' });
	expect(screen.getByRole('blockquote')).toHaveAttribute('dir', 'auto');
});

test.each([
	['short', text],
	[
		'medium',
		'They’re all registered and required to report for duty, whenever called, for example, to some facility.'
	],
	['long', 'It goes on. '.repeat(20)],
	// As wide as twice as many letters.
	['medium', 'そこにお金を投資したりはしないでしょう。'.repeat(2)]
])('sets a text as %s by its length', (length, words) => {
	render(QuoteCard, { text: words, speaker: 'Someone' });
	expect(screen.getByRole('figure')).toHaveAttribute('data-length', length);
});

test('lets the size be chosen', () => {
	render(QuoteCard, { text, speaker: 'Someone', length: 'long' });
	expect(screen.getByRole('figure')).toHaveAttribute('data-length', 'long');
});

test('hands its other attributes to the root', () => {
	render(QuoteCard, { text, speaker: 'Someone', id: 'q1', class: { wide: true } });
	expect(screen.getByRole('figure')).toHaveAttribute('id', 'q1');
	expect(screen.getByRole('figure')).toHaveClass('wide');
});
