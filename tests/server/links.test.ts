import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { RouteTable } from '../../src/lib/map/index.ts';

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
});
