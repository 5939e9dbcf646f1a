import { existsSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root, run, type Packed } from '../pack.ts';
import { installTools } from '../tools.ts';
import { FILES, type Kind } from './files.ts';

/** Kit 3 and Astro 7 ask for this. */
const NEEDED: readonly [major: number, minor: number] = [22, 17];

const here = path.join(root, 'tests/package/consumers');

/** An app that has the packed file, and how its commands are run. */
export interface App {
	folder: string;
	/** Runs a script of an installed package with a Node that is new enough. */
	tool: (script: string, ...args: string[]) => Promise<string>;
}

/** Makes an app: its own files, and the page that all consumers share. */
export async function makeApp(kind: Kind, packed: Packed): Promise<App> {
	const { folder: installed, node } = await installTools(here, NEEDED);
	const folder = path.join(installed, 'apps', kind);
	await rm(folder, { recursive: true, force: true });
	const site = path.join(root, 'tests/package/consumer');
	await mkdir(path.join(folder, 'node_modules/svelte-contrail'), { recursive: true });
	for (const [name, text] of Object.entries(FILES[kind])) {
		const file = path.join(folder, name);
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, text);
	}
	if (kind === 'kit3') await cp(site, folder, { recursive: true });
	else {
		await cp(path.join(site, 'src/routes/+page.svelte'), path.join(folder, 'src/Page.svelte'));
		await cp(path.join(site, 'src/routes/flights.ts'), path.join(folder, 'src/flights.ts'));
	}
	// By what it depends on, the compiler knows which packages hold components.
	const dependencies = { svelte: '*', 'maplibre-gl': '*', 'svelte-contrail': '*' };
	await writeFile(
		path.join(folder, 'package.json'),
		JSON.stringify({ name: kind, type: 'module', dependencies })
	);
	const target = path.join(folder, 'node_modules/svelte-contrail');
	await run('tar', ['-xzf', packed.tarball, '--strip-components=1', '-C', target], folder);
	return {
		folder,
		tool: (script, ...args) => {
			const own = path.join(installed, 'node_modules', script);
			return run(node, [existsSync(own) ? own : script, ...args], folder);
		}
	};
}
