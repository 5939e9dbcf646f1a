import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Site } from '../../scripts/static-server.js';
import { newPage, type Visit } from '../e2e/browser.ts';
import { screenshot } from '../e2e/map-picture.ts';
import { shared } from '../shared/ask.ts';
import { isFull } from '../shared/extent.ts';
import { entries, problemsOf, USER_AGENT } from '../workshop/stories.ts';
import { makeSite } from './consumer-site.ts';
import { root, run } from './pack.ts';

/** What the stories stand on, beside the package. */
const FILES = [
	'.storybook',
	'stories',
	'src/routes/docs/api.json',
	'src/routes/docs/examples',
	'static/basemap.pmtiles',
	'static/favicon.svg',
	'static/samples'
];
/** Storybook, and what the stories import beside the package. */
const PACKAGES = [
	'storybook',
	'topojson-client',
	'world-atlas',
	...['addon-a11y', 'addon-docs', 'addon-svelte-csf', 'sveltekit'].map((name) => `@storybook/${name}`)
];

describe.runIf(isFull)('the workshop in a fresh SvelteKit app, with the theme and no other style', () => {
	let app: string;
	let site: Site;
	let visit: Visit;

	beforeAll(async () => {
		app = await mkdtemp(path.join(tmpdir(), 'contrail-workshop-'));
		await makeSite(app, await shared('packed'));
		for (const file of FILES) await cp(path.join(root, file), path.join(app, file), { recursive: true });
		await mkdir(path.join(app, 'node_modules/@storybook'));
		for (const name of PACKAGES)
			await symlink(path.join(root, 'node_modules', name), path.join(app, 'node_modules', name), 'junction');
		const preview = path.join(app, '.storybook/preview.ts');
		const ours = await readFile(preview, 'utf8');
		await writeFile(preview, ours.replaceAll(/^import '(?!svelte-contrail).*\n/gm, ''));
		const storybook = path.join(root, 'node_modules/storybook/dist/bin/dispatcher.js');
		await run(process.execPath, [storybook, 'build', '-o', 'built', '--disable-telemetry', '--quiet'], app);
		site = await serve(path.join(app, 'built'));
		visit = await newPage({ origin: site.origin, userAgent: USER_AGENT });
	});

	afterAll(async () => {
		await visit?.context.close();
		await site?.close();
		await rm(app, { recursive: true, force: true });
	});

	it('shows every story as it is meant', async () => {
		await visit.page.goto('/iframe.html?viewMode=docs&id=words-counter--docs');
		await visit.page.getByRole('row').first().waitFor();
		const problems: Record<string, string[]> = {};
		for (const { id, tags } of entries(path.join(app, 'built')).filter(({ type }) => type === 'story')) {
			const size = tags.includes('phone') ? { width: 390, height: 844 } : { width: 1280, height: 800 };
			await visit.page.setViewportSize(size);
			const before = visit.problems.length;
			const said = [...(await problemsOf(visit.page, id)), ...visit.problems.slice(before)];
			await screenshot(visit.page, `workshop-${id}`);
			if (said.length > 0) problems[id] = said;
		}
		expect(problems).toEqual({});
	}, 600_000);
});
