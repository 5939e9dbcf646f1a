import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve, type Site } from '../../scripts/static-server.js';
import { root, run } from '../package/pack.ts';
import { audit, type Audit } from './audit.ts';

/** Three visits, of which the middle counts. */
const VISITS = 3;
/** What a page is to reach on a machine that has nothing else to do; it is printed, not asserted. */
const PERFORMANCE = 95;

/** The folder of another build of the site, visited in turn with this one. Its scores are printed beside. */
const before = process.env.CONTRAIL_BEFORE;

const build = fileURLToPath(new URL('../../build/', import.meta.url));
/** The demo's story as `contrail build` writes it. */
const alone = path.join(root, '.cache/lighthouse/story');

let site: Site;
let storySite: Site;
let siteBefore: Site | undefined;
const rows: Record<string, string | number>[] = [];

beforeAll(async () => {
	if (!existsSync(path.join(build, 'index.html'))) {
		throw new Error('There is no site in build/. Run `npm run build:site` first. (contrail-410)');
	}
	await mkdir(path.join(root, '.cache/lighthouse'), { recursive: true });
	// As a host does.
	site = await serve(build, { compress: true });
	if (before) siteBefore = await serve(path.resolve(before), { compress: true });
	await run('node', ['scripts/contrail.js', 'build', 'stories/venezuela/story.yaml', '--out', alone], root);
	storySite = await serve(alone, { compress: true });
});

afterAll(async () => {
	await site?.close();
	await storySite?.close();
	await siteBefore?.close();
	console.table(rows);
});

it.each([
	['/', 'front', () => site],
	['/docs', 'docs', () => site],
	['/venezuela', 'story', () => site],
	['/index.html', 'story alone', () => storySite]
])('%s is whole for Lighthouse: the %s', async (address, name, of) => {
	const visits: Audit[] = [];
	const visitsBefore: Audit[] = [];
	const file = name.replace(' ', '-');
	for (let visit = 1; visit <= VISITS; visit++) {
		visits.push(await audit(of().origin + address, `${file}-${visit}`));
		if (of() !== site || !siteBefore) continue;
		visitsBefore.push(await audit(siteBefore.origin + address, `${file}-before-${visit}`));
	}
	for (const [page, all] of [
		[name, visits],
		[`${name}, before`, visitsBefore]
	] as const) {
		all.sort((a, b) => a.scores.performance - b.scores.performance);
		const { scores, machine } = all[VISITS >> 1] ?? {};
		const load = `${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`;
		if (scores)
			rows.push({ page, ...scores, 'wanted performance': PERFORMANCE, machine: machine ?? 0, load });
	}
	const { faults } = visits[VISITS >> 1]!;
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
