import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { RouteTable } from '../../src/lib/map/index.ts';
import { readStory } from '../../src/lib/story/check/read.ts';
import { Story } from '../../src/lib/story/index.ts';

it('a table of routes has no link that runs a script, and keeps the names', () => {
	const row = { id: 'a', name: 'RA-86496', date: '2019', route: 'There', legs: [] };
	const rows = [
		{ ...row, href: 'javascript:alert(1)', source: { name: 'Bad', url: ' javascript:alert(2)' } },
		{ ...row, id: 'b', href: '#over-rabat', source: { name: 'Good', url: 'https://example.org/' } }
	];
	const { body } = render(RouteTable, { props: { rows } });
	expect(body).not.toContain('javascript:');
	expect(body.match(/RA-86496/g)).toHaveLength(2);
	expect(body).toContain('Bad');
	expect(body).toMatch(/<a href="#over-rabat"[^]*<a href="https:\/\/example.org\/"/);
	expect(body.match(/<a\b/g)).toHaveLength(2);
});

it('a story whose data passed no check has plain text in place of links that are not allowed', () => {
	const text = readFileSync(new URL('../../stories/_template/story.yaml', import.meta.url), 'utf8');
	const { story } = readStory(text, { file: 'story.yaml' });
	const bad = 'javascript:alert(1)';
	const { body } = render(Story, {
		props: {
			story: {
				...story!,
				summary: [{ type: 'p', children: [{ type: 'a', href: bad, children: ['Summary'] }] }],
				source: { ...story!.source, name: 'Publisher', url: bad },
				notes: [{ name: 'Note', url: bad, marks: 1 }]
			}
		}
	});
	expect(body).not.toContain('javascript:');
	for (const name of ['Summary', 'Publisher', 'Note']) expect(body).toMatch(new RegExp(`>${name}<`));
	expect(body).not.toMatch(/<a\b(?![^>]*\shref=)/);
});
