import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve, type Site } from '../../scripts/static-server.js';
import { root } from '../package/pack.ts';
import { audit, type Audit } from './audit.ts';

/** Three visits, of which the middle counts. */
const VISITS = 3;
/** What a page is to reach on a machine that has nothing else to do; it is printed, not asserted. */
const PERFORMANCE = 95;

const build = fileURLToPath(new URL('../../build/', import.meta.url));

let site: Site;
const rows: Record<string, string | number>[] = [];

beforeAll(async () => {
	if (!existsSync(path.join(build, 'index.html'))) {
		throw new Error('There is no site in build/. Run `npm run build:site` first. (contrail-410)');
	}
	await mkdir(path.join(root, '.cache/lighthouse'), { recursive: true });
	// As a host does.
	site = await serve(build, { compress: true });
});

afterAll(async () => {
	await site?.close();
	console.table(rows);
});

it.each([
	['/', 'front'],
	['/docs', 'docs'],
	['/venezuela', 'story']
])('%s is whole for Lighthouse', async (address, name) => {
	const visits: Audit[] = [];
	for (let visit = 1; visit <= VISITS; visit++) {
		visits.push(await audit(site.origin + address, `${name}-${visit}`));
	}
	visits.sort((a, b) => a.scores.performance - b.scores.performance);
	const { scores, faults, machine } = visits[VISITS >> 1]!;
	const load = `${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`;
	rows.push({ page: address, ...scores, 'wanted performance': PERFORMANCE, machine, load });
	const all = visits.map((visit) => visit.scores.performance).join(', ');
	console.log(`${address}: performance ${all}. What lowers it:\n- ${faults.performance.join('\n- ')}`);

	for (const category of ['accessibility', 'best-practices', 'seo'] as const) {
		expect(
			visits.flatMap((visit) => visit.faults[category]),
			category
		).toEqual([]);
		expect(Math.min(...visits.map((visit) => visit.scores[category])), category).toBe(100);
	}
});
