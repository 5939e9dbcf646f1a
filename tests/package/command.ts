import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { shared } from '../shared/ask.ts';
import { run } from './pack.ts';

/** Puts the package into a folder, alone: no library lies beside it. Returns its command's script. */
export async function packageAlone(folder: string): Promise<string> {
	const { tarball } = await shared('packed');
	await mkdir(path.join(folder, 'package'));
	await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', 'package'], folder);
	return path.join(folder, 'package/dist/cli/index.js');
}

/** A command that serves the story of a folder, once it can be asked. */
export async function started(
	command: string,
	name: string,
	cwd: string
): Promise<{ origin: string; end: () => Promise<void> }> {
	const served = spawn('node', [command, name, '--port', '0'], { cwd });
	let printed = '';
	served.stderr.on('data', (data: Buffer) => (printed += data.toString()));
	for await (const data of served.stdout) {
		printed += String(data);
		if (printed.includes('Ctrl+C')) break;
	}
	return {
		origin: /http:\/\/localhost:\d+/.exec(printed)![0],
		end: async () => {
			served.kill('SIGINT');
			await once(served, 'exit');
		}
	};
}
