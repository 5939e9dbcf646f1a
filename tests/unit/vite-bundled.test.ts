import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { bundledFor } from '../../src/lib/vite/bundled.ts';
import { removeFolder, temporaryFolder } from '../shared/temporary-folder.ts';

const NAMES = ['svelte-contrail > mdast-util-from-markdown', 'svelte-contrail > saxes'];
const all = temporaryFolder('bundled');
let folder = '';
let number = 0;

beforeEach(() => {
	folder = path.join(all, String(number++));
});
afterAll(() => removeFolder(all));

/** Makes a package of a name in a folder of the test's. */
function pack(at: string, name?: string): string {
	const made = path.join(folder, at);
	mkdirSync(made, { recursive: true });
	const library = name === 'svelte-contrail' && { exports: { './package.json': './package.json' } };
	writeFileSync(path.join(made, 'package.json'), JSON.stringify({ name, ...library }));
	return made;
}

/** Links the library into a folder's packages, as `npm link`, workspaces and pnpm do. */
function link(library: string, site: string): void {
	mkdirSync(path.join(site, 'node_modules'), { recursive: true });
	symlinkSync(library, path.join(site, 'node_modules/svelte-contrail'), 'dir');
}

it('a site that has the library linked from elsewhere bundles for it', () => {
	const site = pack('site', 'site');
	link(pack('library', 'svelte-contrail'), site);
	expect(bundledFor(site)).toEqual(NAMES);
});

it('a site in a sub-folder of a workspace bundles for the library that lies beside all packages', () => {
	pack('.', 'workspace');
	pack('node_modules/svelte-contrail', 'svelte-contrail');
	expect(bundledFor(pack('apps/site', 'site'))).toEqual(NAMES);
});

it('a site beside the library in one workspace bundles for it', () => {
	const workspace = pack('.', 'workspace');
	link(pack('packages/library', 'svelte-contrail'), workspace);
	expect(bundledFor(pack('packages/site', 'site'))).toEqual(NAMES);
});

it('a site within the library’s own folder that has the library linked bundles for it', () => {
	const library = pack('library', 'svelte-contrail');
	const site = pack('library/examples/site', 'site');
	link(library, site);
	expect(bundledFor(site)).toEqual(NAMES);
});

it('a library that imports itself bundles nothing, also in a folder without a package and by another path', () => {
	const library = pack('library', 'svelte-contrail');
	const within = path.join(library, 'docs');
	mkdirSync(within);
	const linked = path.join(folder, 'linked');
	symlinkSync(library, linked, 'dir');
	for (const root of [library, within, linked]) expect(bundledFor(root), root).toEqual([]);
});

it('a site without the library bundles nothing', () => {
	expect(bundledFor(pack('site', 'site'))).toEqual([]);
});
