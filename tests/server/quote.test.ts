import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { QuoteCard } from '../../src/lib/quote/index.ts';

const textOf = (html: string) => html.replace(/<!--.*?-->|<[^>]*>/g, '').replace(/\s+/g, ' ');

test('prints the words, the speaker and a linked source', () => {
	const { body } = render(QuoteCard, {
		props: {
			text: 'They never really did anything.',
			speaker: 'A reserve officer',
			role: 'served in Venezuela',
			source: { name: 'Meduza', url: 'https://meduza.io' },
			lang: 'en'
		}
	});
	expect(textOf(body)).toBe('They never really did anything. A reserve officer served in Venezuela Meduza');
	expect(body).toMatch(/<blockquote[^>]* lang="en"/);
	expect(body).toContain('href="https://meduza.io"');
	expect(body).toContain('data-length="short"');
});

test('prints no address that runs code', () => {
	const { body } = render(QuoteCard, {
		props: { text: 'Hm.', speaker: 'Someone', source: { name: 'Nobody', url: 'javascript:alert(1)' } }
	});
	expect(body).toContain('Nobody');
	expect(body).not.toContain('javascript:');
});

test('escapes what it is given', () => {
	const { body } = render(QuoteCard, { props: { text: '<img src=x>', speaker: '<b>' } });
	expect(body).not.toMatch(/<img|<b>/);
});
