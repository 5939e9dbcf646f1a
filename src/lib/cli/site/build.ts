import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { diagnosticLine } from '../../story/diagnostics/index.ts';
import type { Run } from '../command.ts';
import { counted } from '../counts.ts';
import { cliError } from '../errors.ts';
import { paint } from '../world.ts';
import { siteStories } from './stories.ts';
import { ASSETS, writeAssets, writePages } from './write-site.ts';

/** Writes the site of a story. */
export const buildSite: Run = async ({ names, options }, world) => {
	const found = await siteStories(names, world.cwd, 'build');
	if (found.errors.length > 0) {
		for (const error of found.errors) world.err(diagnosticLine(error));
		throw cliError(508, [found.file, counted(found.errors.length, 'error')]);
	}
	const name = String(options.out ?? 'build');
	const target = path.resolve(world.cwd, name);
	await makeRoom(target, name, found.folder);
	await writeAssets(target, world.files.library);
	await writePages(target, found, world.files.library);
	const pages = found.stories.map(({ page }) => `${page}.html`).join(', ');
	world.out(`${paint(world, name, 'bold')} is there: ${pages}. Any host of static files serves it.`);
	return 0;
};

/**
 * Removes an older site.
 *
 * @throws {CliError} contrail-521 where the folder holds anything else
 */
async function makeRoom(target: string, name: string, folder: string): Promise<void> {
	const files = await readdir(target).catch((): string[] => []);
	if (files.length === 0) return;
	const isAround = !path.relative(target, folder).startsWith('..');
	const inside = await readdir(path.join(target, ASSETS)).catch((): string[] => []);
	if (isAround || !inside.includes('page.js')) throw cliError(521, [name]);
	await rm(target, { recursive: true });
}
