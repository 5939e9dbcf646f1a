import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { HotPayload, NormalizedHotChannelClient, Rolldown } from 'vite';
import type { Diagnostic } from '../story/diagnostics/index.ts';
import { loadStoryText, type LoadedStory } from '../story/load/index.ts';
import { failure } from './messages.ts';
import { stampOf } from '../story/load/index.ts';

/** The stories that were asked for, by the whole paths of their files. */
export class Stories {
	/** Where paths in messages start. */
	root = process.cwd();
	/** Those that have an error; with what lies over the page, which shows the last good state or none. */
	readonly broken = new Map<string, HotPayload>();
	/** Those that had an error when they were asked for: a page that does so has no good state to show. */
	readonly unopened = new Set<string>();
	/** The pages that are open in development, each with the stories that it shows. */
	readonly pages = new Map<NormalizedHotChannelClient, Set<string>>();
	readonly #known = new Map<string, LoadedStory & { text: string; stamp: string }>();

	/** The server and the browser ask for the same file: it is read once for as long as nothing of it changes. */
	async load(file: string): Promise<LoadedStory> {
		const text = await readFile(file, 'utf8');
		const known = this.#known.get(file);
		if (known?.text === text && (await stampOf(known.files)) === known.stamp) return known;
		const name = path.relative(this.root, file).replaceAll(path.sep, '/');
		const loaded = { ...(await loadStoryText(text, file, name)), text };
		this.#known.set(file, { ...loaded, stamp: await stampOf(loaded.files) });
		return loaded;
	}

	/** Keeps in mind that a story has errors. @returns what is told of them */
	break(story: string, diagnostics: Diagnostic[]): Rolldown.RolldownLog {
		const log = failure(story, diagnostics);
		const { message, frame, id, loc } = log;
		this.broken.set(story, {
			type: 'error',
			err: { message, frame, id, loc, stack: '', plugin: 'contrail' }
		});
		return log;
	}

	/** The stories that a file has a part in: as the story, as its original, or as a track of it. */
	madeOf(file: string): string[] {
		const uses = ([story, { files }]: [string, LoadedStory]): boolean =>
			story === file || files.some((used) => used.replaceAll(path.sep, '/') === file);
		return [...this.#known].filter(uses).map(([story]) => story);
	}
}
