import { watch } from 'node:fs';
import path from 'node:path';
import type { World } from './world.ts';

/** Editors write a file in several steps; those within this time, in milliseconds, are one change. */
const SETTLED = 60;

/** Calls back after each change in the folders of some files, until the signal: one call after the other, and the last is awaited. */
export function watchStories(
	files: readonly string[],
	{ cwd, signal }: Pick<World, 'cwd' | 'signal'>,
	onchange: () => Promise<void>
): Promise<void> {
	return new Promise((resolve, reject) => {
		let timer: NodeJS.Timeout | undefined;
		let last: Promise<void> = Promise.resolve();
		const folders = new Set(files.map((file) => path.resolve(cwd, path.dirname(file))));
		// Tracks stand in folders below.
		const watchers = [...folders].map((folder) =>
			watch(folder, { recursive: true }, () => {
				clearTimeout(timer);
				timer = setTimeout(() => void (last = last.then(onchange).catch(finish)), SETTLED);
			})
		);
		function finish(error?: Error): void {
			clearTimeout(timer);
			for (const watcher of watchers) watcher.close();
			if (error === undefined) void last.then(resolve);
			else reject(error);
		}
		if (signal.aborted) finish();
		else signal.addEventListener('abort', () => finish(), { once: true });
	});
}
