import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const exec = promisify(execFile);

/** Runs a command; its output is in the error where it fails. */
export async function run(
	command: string,
	args: string[],
	cwd: string,
	env: Readonly<Record<string, string>> = {}
): Promise<string> {
	try {
		const { stdout } = await exec(command, args, {
			cwd,
			maxBuffer: 64 * 1024 * 1024,
			shell: process.platform === 'win32',
			// Vitest's own mode must not reach a build that a user would start.
			env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, ...env }
		});
		return stdout;
	} catch (error) {
		const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
		throw new Error(`\`${command} ${args.join(' ')}\` failed:\n${stdout}\n${stderr}`, { cause: error });
	}
}

export interface Packed {
	/** The packed file. */
	tarball: string;
	/** Paths in the package. */
	files: string[];
}

/**
 * `npm pack` into a folder.
 *
 * @throws where the package was not built
 */
export async function pack(folder: string): Promise<Packed> {
	if (!existsSync(path.join(root, 'dist/index.js'))) {
		throw new Error('There is no package in dist/. Run `npm run build:package` first. (contrail-421)');
	}
	await mkdir(folder, { recursive: true });
	const printed = await run(
		'npm',
		['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
		root
	);
	const [{ filename, files }] = JSON.parse(printed) as [{ filename: string; files: { path: string }[] }];
	return { tarball: path.join(folder, filename), files: files.map((file) => file.path) };
}
