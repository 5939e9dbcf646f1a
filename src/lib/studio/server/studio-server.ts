import path from 'node:path';
import { applyEdits, applyOperations, type Diagnostic, type Edited } from '../../edit/index.ts';
import { hashOf, reasonOf } from '../../files/index.ts';
import { Diagnostics } from '../../story/diagnostics/index.ts';
import { loadStory } from '../../story/disk/index.ts';
import { LONGEST_FILE, readYaml } from '../../story/source/index.ts';
import { inverseOf } from '../difference.ts';
import { readDocument } from './document.ts';
import type { StudioAnswer, StudioDocument, StudioRequest, StudioSheet, StudioState } from '../protocol.ts';
import { writeBeside } from './files-beside.ts';
import { History, type Change as Written } from './history.ts';
import { markWritten } from './mark-written.ts';
import { problem, problemOf, Refused } from './problem.ts';
import { idOf, LONGEST_REQUEST, readRequest } from './request.ts';
import { diagnosticsWith, readSheetFile, sheetOf } from './sheet-files.ts';
import { readStoryFile, realDisk, type Disk, type StoryFile } from './story-file.ts';
import { beginTranslation, textsOf, translationFile, translationsOf } from './translations.ts';

/** For whom a studio writes. */
export interface StudioServerOptions {
	/** The project's folder. Nothing outside of it is written. */
	root: () => string;
	/** Whether a page shows the story of a file. Other files are not touched. */
	isKnown: (file: string) => boolean;
	/** Whether the page of a translation is there to be opened. @default always */
	hasPage?: (file: string) => boolean;
	/** @default the disk */
	disk?: Disk;
}

type Result =
	| { state: StudioState; sheet?: StudioSheet }
	| { conflict: StudioState }
	| { sheet: StudioSheet };
type Asked<Ask extends StudioRequest['ask']> = Extract<StudioRequest, { ask: Ask }>;

/** Changes story files for the studio in the page: one request after the other, each whole or not at all. */
export class StudioServer {
	readonly #options: StudioServerOptions;
	readonly #disk: Disk;
	readonly #histories = new Map<string, History>();
	#queue: Promise<unknown> = Promise.resolve();

	constructor(options: StudioServerOptions) {
		this.#options = options;
		this.#disk = options.disk ?? realDisk;
	}

	/** Answers what a page sent, whatever it is. Never rejects. */
	answer(data: unknown): Promise<StudioAnswer> {
		const next = this.#queue.then(() => this.#answer(data));
		this.#queue = next;
		return next;
	}

	async #answer(data: unknown): Promise<StudioAnswer> {
		const id = idOf(data);
		try {
			const request = readRequest(data);
			const size = JSON.stringify(data)?.length ?? 0;
			// Only a file may be longer, which has a limit of its own.
			if (request?.ask !== 'file' && request?.ask !== 'document' && size > LONGEST_REQUEST)
				throw new Refused(problem(312, String(size), String(LONGEST_REQUEST)));
			if (!request) throw new Refused(problem(310));
			if (!this.#options.isKnown(request.story)) throw new Refused(problem(311, request.story));
			return { id, ...(await this.#do(request)) };
		} catch (error) {
			return {
				id,
				refused: error instanceof Refused ? error.problems : [problem(315, 'It', reasonOf(error))]
			};
		}
	}

	async #do(request: StudioRequest): Promise<Result | { file: string } | { document: StudioDocument }> {
		const file = await this.#fileOf(request);
		if (request.ask === 'document') return this.#document(file, request);
		if (request.ask === 'file') return { file: await this.#add(file, request) };
		if (request.ask === 'open') return { state: await this.#stateOf(file) };
		if (request.ask === 'translate') {
			await beginTranslation(file, request.lang);
			return { state: await this.#stateOf(file) };
		}
		if (request.ask === 'sheet')
			return { sheet: sheetOf(await this.#readSheet(file, request.path), request.path) };
		if (request.ask === 'cells') return this.#cells(file, request);
		if (request.base !== file.base) return { conflict: await this.#stateOf(file) };
		if (request.ask === 'text') return this.#text(file, request);
		return request.ask === 'change' ? this.#change(file, request) : this.#step(file, request.ask);
	}

	async #change(
		file: StoryFile,
		{ name, operations, dry }: Pick<Asked<'change'>, 'name' | 'operations' | 'dry'>
	): Promise<Result> {
		// Only the check below knows the tracks of a story, and the original of a translation.
		const result = applyOperations(file.text, operations, { file: file.name, check: () => [] });
		if ('refused' in result) throw new Refused(...result.refused.map(problemOf));
		const { read, original } = await loadStory(result.text, file.path, file.name);
		if (original === undefined) return this.#put(file, name, result, read.diagnostics, dry);
		const marked = await markWritten(original, result, operations, this.#disk);
		return this.#put(file, name, marked, await diagnosticsOf(file, marked.text), dry);
	}

	/** Changes the text as a person has it in an editor. */
	async #text(file: StoryFile, { edit }: Asked<'text'>): Promise<Result> {
		if (edit.to > file.text.length) throw new Refused(problem(310));
		const [text, inverse] = [applyEdits(file.text, [edit]), [inverseOf(file.text, edit)]];
		const next = await diagnosticsOf(file, text);
		return this.#put(file, 'text of the file', { text, edits: [edit], inverse }, next);
	}

	/**
	 * Writes a changed text, unless it has errors that its file has not.
	 *
	 * @param next what the check says of it
	 */
	async #put(
		file: StoryFile,
		name: string,
		{ text, edits, inverse }: Edited,
		next: Diagnostic[],
		dry = false
	): Promise<Result> {
		await refuseNewErrors(file, text, next);
		if (dry || text === file.text) return { state: await this.#stateOf(file) };
		const now = await this.#write(file, text);
		if ('conflict' in now) return { conflict: await this.#stateOf(now.conflict) };
		this.#historyOf(file).add({ name, edits, inverse, before: file.base, after: now.base });
		return { state: await this.#stateOf(now, next) };
	}

	/** Changes cells of a CSV with the rows of a chart. */
	async #cells(file: StoryFile, { path: name, base, edit, name: what }: Asked<'cells'>): Promise<Result> {
		const sheet = await this.#readSheet(file, name);
		if (base !== sheet.base) return { sheet: sheetOf(sheet, name) };
		if (edit.to > sheet.text.length) throw new Refused(problem(310));
		const [text, inverse] = [applyEdits(sheet.text, [edit]), [inverseOf(sheet.text, edit)]];
		const next = await diagnosticsWith(file, sheet, sheet.encode(text));
		await refuseNewErrors(file, text, next);
		const now = await this.#write(sheet, text);
		if ('conflict' in now) return { sheet: sheetOf(now.conflict, name) };
		const change = { name: what, sheet: name, edits: [edit], inverse };
		this.#historyOf(file).add({ ...change, before: sheet.base, after: now.base });
		return { state: await this.#stateOf(file, next), sheet: sheetOf(now, name) };
	}

	/** Puts a document into the story, with its pictures beside it. */
	async #document(
		file: StoryFile,
		{ base, name, data, after, dry }: Asked<'document'>
	): Promise<Result | { document: StudioDocument }> {
		if (base !== file.base) return { conflict: await this.#stateOf(file) };
		const document = await readDocument(file, name, data);
		if (dry) return { document: document.summary };
		const operations = await document.operations(after);
		return this.#change(file, { operations, name: `text of ${name}` });
	}

	#add({ path: story }: StoryFile, { kind, name, data }: Asked<'file'>): Promise<string> {
		return writeBeside(path.dirname(story), kind, name, data);
	}

	/** Takes the last change back, or does the next again. */
	async #step(file: StoryFile, direction: 'undo' | 'redo'): Promise<Result> {
		const history = this.#historyOf(file);
		const isUndo = direction === 'undo';
		const change = isUndo ? history.last : history.next;
		if (!change) throw new Refused(problem(317));
		const { sheet, before, after, inverse, edits } = change;
		const target = sheet === undefined ? file : await this.#readSheet(file, sheet);
		if (target.base !== (isUndo ? after : before)) throw new Refused(problem(316, target.name));
		const now = await this.#write(target, applyEdits(target.text, isUndo ? inverse : edits));
		if ('conflict' in now)
			return { conflict: await this.#stateOf(sheet === undefined ? now.conflict : file) };
		history.step(isUndo ? -1 : 1);
		if (sheet === undefined) return { state: await this.#stateOf(now) };
		return { state: await this.#stateOf(file), sheet: sheetOf(now, sheet) };
	}

	/**
	 * Writes a text.
	 *
	 * @returns the file with it; `conflict` where another program has written the file meanwhile
	 */
	async #write(file: StoryFile, text: string): Promise<StoryFile | { conflict: StoryFile }> {
		const content = file.encode(text);
		const now = await this.#read(file.given);
		if (now.base !== file.base) return { conflict: { ...file, ...now } };
		await this.#disk.replace(file.path, content).catch((error: unknown) => {
			throw new Refused(problem(314, file.name, reasonOf(error)));
		});
		return { ...file, text, base: hashOf(content) };
	}

	#readSheet(file: StoryFile, name: string): Promise<StoryFile> {
		return readSheetFile(file, name, this.#options.root(), this.#disk);
	}

	/** The story that is asked about, or its translation. */
	async #fileOf({ story, translation }: StudioRequest): Promise<StoryFile> {
		const original = await this.#read(story);
		if (translation === undefined) return original;
		return { ...(await this.#read(await translationFile(original, translation))), original };
	}

	#read(story: string): Promise<StoryFile> {
		return readStoryFile(story, this.#options.root(), this.#disk);
	}

	#hasPage({ path: story }: StoryFile, lang: string): boolean {
		return this.#options.hasPage?.(story.replace(/yaml$/, `${lang}.yaml`)) ?? true;
	}

	#historyOf({ path: file }: StoryFile): History {
		const known = this.#histories.get(file) ?? new History();
		this.#histories.set(file, known);
		return known;
	}

	/** @param diagnostics what the check says, where that is known already: a long story takes it a while */
	async #stateOf(file: StoryFile, diagnostics?: Diagnostic[]): Promise<StudioState> {
		const { name, base, text } = file;
		const { last, next } = this.#historyOf(file);
		return {
			file: name,
			base,
			text,
			data: readYaml(text, new Diagnostics(text, name))?.value,
			diagnostics: diagnostics ?? (await diagnosticsOf(file, text)),
			translations: (await translationsOf(file)).filter((lang) => this.#hasPage(file, lang)),
			...(file.original && { texts: await textsOf(file) }),
			undo: last && last.after === (await this.#baseOf(file, last)) ? last.name : undefined,
			redo: next && next.before === (await this.#baseOf(file, next)) ? next.name : undefined
		};
	}

	/** The state of the file that a change was made in; undefined where that cannot be read. */
	async #baseOf(file: StoryFile, { sheet }: Written): Promise<string | undefined> {
		if (sheet === undefined) return file.base;
		return (await this.#readSheet(file, sheet).catch(() => undefined))?.base;
	}
}

async function diagnosticsOf({ path: file, name }: StoryFile, text: string): Promise<Diagnostic[]> {
	return (await loadStory(text, file, name)).read.diagnostics;
}

const errorsOf = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
	diagnostics.filter(({ severity }) => severity === 'error');

/**
 * Refuses a text that is too long, or with which the story has more errors than before. One that has none needs no comparison.
 *
 * @param diagnostics what the check says of the story with it
 */
async function refuseNewErrors(
	file: StoryFile,
	text: string,
	diagnostics: readonly Diagnostic[]
): Promise<void> {
	if (text.length > LONGEST_FILE) throw new Refused(problem(312, String(text.length), String(LONGEST_FILE)));
	const after = errorsOf(diagnostics);
	if (after.length === 0) return;
	const before = errorsOf(await diagnosticsOf(file, file.text));
	if (after.length > before.length) throw new Refused(...newOf(before, after).map(problemOf));
}

/** The errors that were not there before. */
function newOf(before: readonly Diagnostic[], after: readonly Diagnostic[]): Diagnostic[] {
	const known = new Set(before.map(({ code, message }) => `${code} ${message}`));
	const fresh = after.filter(({ code, message }) => !known.has(`${code} ${message}`));
	return fresh.length > 0 ? fresh : [...after];
}
