import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';
import { commands } from '../../src/lib/cli/commands/index.ts';
import { run } from '../../src/lib/cli/run.ts';
import type { World } from '../../src/lib/cli/world.ts';
import { removeFolder, temporaryFolder } from '../shared/temporary-folder.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A folder of its own for a test, with some files in it, by their paths. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
	const folder = temporaryFolder('cli');
	onTestFinished(() => removeFolder(folder));
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
		writeFileSync(path.join(folder, name), text);
	}
	return folder;
}

// A busy machine takes long to load a story's reader, and a test is there for what is printed.
vi.setConfig({ testTimeout: 60_000 });
await Promise.all(Object.values(commands).map((command) => command.load()));

/** What a command has around it in a folder; what it prints is lost. */
export const worldIn = (cwd: string): World => ({
	cwd,
	out: () => undefined,
	err: () => undefined,
	color: false,
	signal: new AbortController().signal,
	files: {
		starter: path.join(root, 'stories/_template/story.yaml'),
		schema: path.join(root, 'src/lib/story/schema/story.schema.json'),
		manifest: path.join(root, 'package.json'),
		library: path.join(root, 'dist')
	}
});

/** Runs `contrail` as if it were typed in a folder, and returns what it printed and its exit status. */
export async function contrail(cwd: string, words: string[], world: Partial<World> = {}) {
	const printed = { out: '', err: '' };
	const status = await run(words, {
		...worldIn(cwd),
		out: (text) => (printed.out += `${text}\n`),
		err: (text) => (printed.err += `${text}\n`),
		...world
	});
	return { status, ...printed };
}
