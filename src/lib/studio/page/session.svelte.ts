import type { Operation } from '../../edit/index.ts';
import type { StoryData } from '../../story/schema/index.ts';
import { difference, rebased } from '../difference.ts';
import type {
	FileKind,
	StudioAnswer,
	StudioDocument,
	StudioProblem,
	StudioRequest,
	StudioSheet,
	StudioState,
	StudioWritten
} from '../protocol.ts';
import { Connection, type Hot } from './connection.ts';
import { Preview, type Ahead, type ShownStory } from './preview/index.ts';

/** A request without what the session adds. */
type Asked = StudioRequest extends infer Request
	? Request extends StudioRequest
		? Omit<Request, 'id' | 'story' | 'translation'>
		: never
	: never;

/** What became of a change. */
export type Outcome = 'done' | 'refused' | 'conflict';

/** What a file holds, and what is asked of the server about it. */
export class Session {
	readonly story: string;
	/** The file as the server last told it. */
	state = $state.raw<StudioState>();
	/** The fields of the file, with what is asked for and not written yet. */
	data = $state.raw<unknown>();
	/** The CSV files with rows of charts that were opened, by their paths. */
	sheets = $state.raw<Readonly<Record<string, StudioSheet>>>({});
	/** What goes on with the file. */
	phase = $state<'loading' | 'saved' | 'saving' | 'away'>('loading');
	/** Why the last request was refused. */
	problems = $state.raw<readonly StudioProblem[]>([]);
	/** What the studio did last, for who does not see it. */
	told = $state('');
	readonly #preview: Preview | undefined;
	readonly #connection: Connection;
	readonly #translation: string | undefined;
	/** The translations that are written beside the story, by their languages. */
	readonly #translations: Record<string, Session> = {};
	#last: Promise<unknown> = Promise.resolve();

	/**
	 * @param shown the story of the page, which shows changes before they are written
	 * @param translation the language where this is a translation of the story
	 */
	constructor(story: string, hot: Hot | Connection, shown?: ShownStory, translation?: string) {
		this.story = story;
		this.#translation = translation;
		this.#preview = shown && new Preview(shown);
		this.#connection = hot instanceof Connection ? hot : new Connection(hot);
		this.#connection.listen({
			onwritten: (written) => this.#hear(written),
			onleave: () => (this.phase = 'away')
		});
		void this.open();
	}

	/** Uses the connection of a module that came anew. */
	connect(hot: Hot): void {
		this.#connection.connect(hot);
	}

	#hear({ story, base }: StudioWritten): void {
		const isKnown = base !== undefined && base === this.state?.base;
		// What a translation lacks changes with its original.
		const isOwn = story === this.story || story.endsWith(`/${this.state?.file}`);
		if (isOwn && this.phase !== 'saving' && !isKnown) void this.open();
	}

	/** The translation in a language, to be written beside the story. */
	translationIn(lang: string): Session {
		return (this.#translations[lang] ??= new Session(this.story, this.#connection, undefined, lang));
	}

	/** Reads the file again. */
	async open(): Promise<void> {
		const answer = await this.#ask({ ask: 'open' });
		if ('state' in answer) this.#take(answer.state);
		if ('refused' in answer) this.problems = answer.refused;
		this.#rest();
		// Another program may have written them as well.
		for (const path of Object.keys(this.sheets)) await this.openSheet(path);
	}

	/** Reads a CSV with rows of a chart. */
	async openSheet(path: string): Promise<void> {
		const answer = await this.#ask({ ask: 'sheet', path });
		if ('sheet' in answer && answer.sheet) this.#keep(answer.sheet);
		else if ('refused' in answer) this.problems = answer.refused;
	}

	/**
	 * Changes a CSV with rows of a chart.
	 *
	 * @param name what an undo calls it
	 * @param make gives the new text, and gets the one that the file has
	 * @returns `conflict` where another program wrote the CSV meanwhile
	 */
	changeSheet(path: string, name: string, make: (text: string) => string): Promise<Outcome> {
		return this.#inTurn(async () => {
			const sheet = this.sheets[path];
			if (!sheet) return 'refused';
			const edit = difference(sheet.text, make(sheet.text));
			return this.#send({ ask: 'cells', path, base: sheet.base, name, edit }, name);
		});
	}

	/**
	 * Changes the file.
	 *
	 * @param name what an undo calls it
	 * @returns whether it is written; `conflict` where another program wrote the file meanwhile
	 */
	change(name: string, operations: Operation[]): Promise<Outcome> {
		const ahead = this.#preview?.add(operations);
		this.data = this.#preview?.data ?? this.data;
		return this.#inTurn(async () => {
			const asked = { ask: 'change', base: this.#base, name, operations } as const;
			const outcome = await this.#send(asked, name, ahead);
			// What was not written is not shown.
			if (ahead && outcome !== 'done') this.#preview?.drop(ahead);
			this.#follow();
			return outcome;
		});
	}

	/**
	 * Changes the file by operations that are made of what it says then, also once more where another program wrote it meanwhile.
	 *
	 * @returns why it was refused
	 */
	async changeIn(name: string, make: (data: unknown) => Operation[]): Promise<string[]> {
		let outcome = await this.change(name, make(this.data));
		if (outcome === 'conflict') outcome = await this.change(name, make(this.data));
		if (outcome === 'done') return [];
		const { problems } = this;
		this.problems = [];
		return problems.map(({ message, fix }) => `${message}. ${fix}`);
	}

	/** Shows the story as a function makes it of what the file says, in place of what was tried before. */
	show(change: (story: StoryData) => StoryData): void {
		this.#preview?.show(change);
	}

	/** Shows what operations would do, in place of those before; nothing is written. */
	try(operations: readonly Operation[]): void {
		this.#preview?.try(operations);
	}

	/** What would be refused of a change. */
	async problemsOf(operations: Operation[]): Promise<readonly StudioProblem[]> {
		const answer = await this.#ask({ ask: 'change', base: this.#base, name: 'try', operations, dry: true });
		return 'refused' in answer ? answer.refused : [];
	}

	/**
	 * Changes the text of the file. What was written there meanwhile stays.
	 *
	 * @param before the text on which the new one is based
	 * @returns also `conflict` where the same place was written meanwhile
	 */
	write(before: string, text: string): Promise<Outcome> {
		return this.#inTurn(async () => {
			const now = this.state?.text ?? '';
			const next = rebased(before, text, now);
			if (next === undefined) return 'conflict';
			const edit = difference(now, next);
			return this.#send({ ask: 'text', base: this.#base, edit }, 'text of the file');
		});
	}

	/** Takes the last change back, or does it again. */
	step(ask: 'undo' | 'redo'): Promise<void> {
		return this.#inTurn(async () => {
			const name = ask === 'undo' ? this.state?.undo : this.state?.redo;
			if (name === undefined) return;
			await this.#send({ ask, base: this.#base }, ask === 'undo' ? `Undone: ${name}` : `Done again: ${name}`);
		});
	}

	/**
	 * Writes a file beside the story.
	 *
	 * @returns its path from the story's folder; undefined where it was refused
	 */
	async addFile(kind: FileKind, name: string, data: string): Promise<string | undefined> {
		this.phase = 'saving';
		const answer = await this.#ask({ ask: 'file', kind, name, data });
		this.#rest();
		this.problems = 'refused' in answer ? answer.refused : [];
		return 'file' in answer ? answer.file : undefined;
	}

	/**
	 * What a text of Word or Google Docs would add.
	 *
	 * @param data in base64
	 * @returns undefined where it was refused
	 */
	async documentIn(name: string, data: string): Promise<StudioDocument | undefined> {
		await this.#last;
		const asked = { ask: 'document', base: this.#base, name, data, after: 'opening', dry: true } as const;
		const answer = await this.#ask(asked);
		this.problems = 'refused' in answer ? answer.refused : [];
		return 'document' in answer ? answer.document : undefined;
	}

	/** Puts one into the story, after a step. */
	addDocument(name: string, data: string, after: string): Promise<Outcome> {
		return this.#inTurn(() =>
			this.#send({ ask: 'document', base: this.#base, name, data, after }, `text of ${name}`)
		);
	}

	/** Begins a translation. The state tells of it once the file is read again: by then it may have a page. */
	async translate(lang: string): Promise<'done' | 'refused'> {
		const answer = await this.#ask({ ask: 'translate', lang });
		this.problems = 'refused' in answer ? answer.refused : [];
		if ('refused' in answer) return 'refused';
		this.told = `Translation ${lang}. Saved.`;
		return 'done';
	}

	/** One change after the other: each builds on the file as the one before left it, however fast the keys are. */
	#inTurn<Result>(make: () => Promise<Result>): Promise<Result> {
		const next = this.#last.then(make);
		this.#last = next;
		return next;
	}

	get #base(): string {
		return this.state?.base ?? '';
	}

	/** @param ahead what shows the change already */
	async #send(asked: Asked, told: string, ahead?: Ahead): Promise<Outcome> {
		this.phase = 'saving';
		const answer = await this.#ask(asked);
		this.#rest();
		this.problems = 'refused' in answer ? answer.refused : [];
		if ('refused' in answer) return 'refused';
		if ('file' in answer || 'document' in answer) return 'done';
		if ('sheet' in answer && answer.sheet) this.#keep(answer.sheet);
		if (!('state' in answer)) {
			if ('conflict' in answer) this.#take(answer.conflict);
			this.told = 'The file was changed by another program.';
			return 'conflict';
		}
		if (ahead) ahead.base = answer.state.base;
		this.#take(answer.state);
		this.told = `${told}. Saved.`;
		return 'done';
	}

	#keep(sheet: StudioSheet): void {
		this.sheets = { ...this.sheets, [sheet.path]: sheet };
	}

	#take(state: StudioState): void {
		this.state = state;
		this.#follow();
	}

	#follow(): void {
		if (!this.state) return;
		const { base, data } = this.state;
		this.#preview?.follow(base, data);
		this.data = this.#preview?.data ?? data;
	}

	#rest(): void {
		if (this.phase !== 'away') this.phase = 'saved';
	}

	#ask(asked: Asked): Promise<StudioAnswer> {
		return this.#connection.ask({ ...asked, story: this.story, translation: this.#translation });
	}
}
