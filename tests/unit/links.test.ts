import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { linkTo } from '../../src/lib/links/index.ts';

describe('a page may link to', () => {
	it.each([
		'https://example.org/a?b#c',
		'HTTP://example.org',
		'mailto:desk@example.org',
		'#over-rabat',
		'?page=2',
		'/flights/1'
	])('%s', (address) => expect(linkTo(address)).toBe(address));
});

describe('a page may not link to', () => {
	it.each([
		undefined,
		'',
		'javascript:alert(1)',
		'JaVaScRiPt:alert(1)',
		' javascript:alert(1)',
		'\tjavascript:alert(1)',
		'java\nscript:alert(1)',
		'\u0001javascript:alert(1)',
		'javascript://example.org/%0aalert(1)',
		'data:text/html,<script>alert(1)</script>',
		'vbscript:x',
		'blob:https://example.org/1',
		'file:///etc/passwd',
		'//example.org/another-host',
		'/\\example.org',
		'example.org'
	])('%j', (address) => expect(linkTo(address)).toBeUndefined());
});

it('every link of a component, but those to a place that it wrote itself, passes this function', () => {
	const library = fileURLToPath(new URL('../../src/lib/', import.meta.url));
	const files = readdirSync(library, { recursive: true, encoding: 'utf8' }).filter(
		(file) => file.endsWith('.svelte') && !file.startsWith('studio')
	);
	const unchecked = files.filter((file) => {
		const text = readFileSync(path.join(library, file), 'utf8');
		const links = [...text.matchAll(/<a\b[^>]*?\s(?:href=|\{href\})("#)?/g)];
		return links.some(([, own]) => own === undefined) && !text.includes('linkTo(');
	});
	// Credits come with the map's data: `creditsOf` has passed them.
	expect(unchecked).toEqual([path.join('map', 'content', 'Attribution.svelte')]);
});
