import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { HotPayload, NormalizedHotChannelClient, Rolldown } from 'vite';
import type { Diagnostic } from '../story/diagnostics/index.ts';
import { loadStory, stampOf } from '../story/disk/index.ts';
import type { LoadedStory } from '../story/load/index.ts';
import { hashOf } from '../studio/server/index.ts';
import { buildError } from './build-log.ts';

/** A story, and the name of the state of its file that it is of. */
export interface StoryAtBase extends LoadedStory {
	base: string;
}

/** The stories that Vite has asked for, by the full paths of their files. */
export class Stories {
	/** The folder from which messages give paths. */
	root = process.cwd();
	/** Stories with an error, each with what Vite's overlay shows. Pages keep showing the last version without errors. */
	readonly broken = new Map<string, HotPayload>();
	/** Stories that had an error when a page first asked for them: it has no earlier version to show. */
	readonly unopened = new Set<string>();
	/** The pages that are open in development, each with the stories that it shows. */
	readonly pages = new Map<NormalizedHotChannelClient, Set<string>>();
	readonly #known = new Map<string, StoryAtBase & { bytes: Buffer; stamp: string }>();

	/** Loads a story. As long as none of its files changes it is read once, for the server and the browser. */
	async load(file: string): Promise<StoryAtBase> {
		const bytes = await readFile(file);
		const known = this.#known.get(file);
		if (known?.bytes.equals(bytes) && (await stampOf(known.files)) === known.stamp) return known;
		const name = path.relative(this.root, file).replaceAll(path.sep, '/');
		const loaded = { ...(await loadStory(bytes, file, name)), bytes, base: hashOf(bytes) };
		this.#known.set(file, { ...loaded, stamp: await stampOf(loaded.files) });
		return loaded;
	}

	/** Whether Vite has asked for a story. */
	isKnown(file: string): boolean {
		return this.#known.has(file);
	}

	/** Marks a story as broken. @returns the error to report */
	fail(story: string, diagnostics: Diagnostic[]): Rolldown.RolldownLog {
		const log = buildError(story, diagnostics, this.root);
		const { message, frame, id, loc } = log;
		this.broken.set(story, {
			type: 'error',
			err: { message, frame, id, loc, stack: '', plugin: 'contrail' }
		});
		return log;
	}

	/** The stories that use a file: as their own file, as their original, or as one that they name. */
	storiesUsing(file: string): string[] {
		const uses = ([story, { files }]: [string, LoadedStory]): boolean =>
			story === file || files.some((used) => used.replaceAll(path.sep, '/') === file);
		return [...this.#known].filter(uses).map(([story]) => story);
	}
}
