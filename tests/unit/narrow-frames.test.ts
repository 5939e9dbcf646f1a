import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';
import { WIDE } from '../../src/lib/map/overlay/labels/still-sides.ts';

const OVERLAY = 'src/lib/map/overlay';

it('the placement of labels for wide frames ends where the style sheets take the one for narrow frames', () => {
	const sheets = globSync('**/*.css', { cwd: OVERLAY }).flatMap((path) => {
		const source = readFileSync(`${OVERLAY}/${path}`, 'utf8');
		const conditions = [...source.matchAll(/@container (.+) \{/g)].map(([, condition]) => condition);
		return source.includes('[data-narrow') ? [{ path, conditions }] : [];
	});
	expect(sheets.map(({ path }) => path).sort()).toEqual([
		'labels/label.css',
		'labels/note.css',
		'routes/route-heads.css'
	]);
	for (const { path, conditions } of sheets)
		expect(conditions, path).toEqual([`(max-width: ${WIDE / 16}rem) or (max-height: 25rem)`]);
});
