import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { diagnosticLine } from '../../story/diagnostics/index.ts';
import type { Run } from '../command.ts';
import { counted } from '../counts.ts';
import { cliError } from '../errors.ts';
import { paint } from '../world.ts';
import { FOR_READERS } from './document.ts';
import { shareOf, takeSharePictures } from './share.ts';
import { siteStories } from './stories.ts';
import { ASSETS, writeAssets, writePages } from './write-site.ts';

/** Writes the site of a story. */
export const buildSite: Run = async ({ names, options }, world) => {
	const address = addressOf(options.address);
	const found = await siteStories(names, world.cwd, 'build');
	if (found.errors.length > 0) {
		for (const error of found.errors) world.err(diagnosticLine(error));
		throw cliError(508, [found.file, counted(found.errors.length, 'error')]);
	}
	const name = String(options.out ?? 'build');
	const target = path.resolve(world.cwd, name);
	await makeRoom(target, name, found.folder);
	await writeAssets(target, world.files.library);
	const missing = await takeSharePictures(target, found, world.files.library);
	await writePages(
		target,
		found,
		world.files.library,
		(story, isEmbed) => (missing || isEmbed ? FOR_READERS : { ...FOR_READERS, share: shareOf(story) }),
		address
	);
	const pages = found.stories.map(({ page }) => `${page}.html`).join(', ');
	world.out(`${paint(world, name, 'bold')} is there: ${pages}. Any host of static files serves it.`);
	if (missing) world.out(paint(world, `It has no share pictures. ${missing}`, 'yellow'));
	else if (!address)
		world.out('Say where it will be, and other sites show its picture: --address https://example.org/story/');
	return 0;
};

/**
 * Where the site will be, with a slash at its end.
 *
 * @throws {CliError} contrail-501 where it is no address of the web
 */
function addressOf(option: string | boolean | undefined): string | undefined {
	if (option === undefined) return undefined;
	const address = URL.canParse(String(option)) ? new URL(String(option)) : undefined;
	if (!address || !/^https?:$/.test(address.protocol))
		throw cliError(501, [`--address ${String(option)} is no address of the web`, 'build']);
	return `${address.origin}${address.pathname}`.replace(/\/?$/, '/');
}

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
