import type { StoryChart, StoryData } from '../../../story/schema/index.ts';
import { layoutName } from '../../../story/schema/index.ts';
import { isSame } from '../../../story/source/index.ts';
import type { Outcome, Session } from '../session.svelte.ts';
import { valueAt } from '../story-fields.ts';
import { checkRows, checkSheet, type CellProblem, type CheckedRows } from './check-rows.ts';
import { csvAfter, csvWithCopy, csvWithout, readCsv } from './csv-text.ts';
import { isEmptyRow, isSameGrid, rebasedGrid, type Grid } from './grid.ts';
import { renamedColumn } from './renamed-column.ts';
import { gridOf, numberColumns, rowsIn, rowsOf } from './row-values.ts';

const EMPTY: Grid = { columns: [], rows: [] };

/** The rows of a chart while they are written: what the file holds, and what a person has changed in it. */
export class TableDraft {
	readonly id: string;
	readonly #session: Session;
	/** What was changed and not written, and what the file held then. */
	#draft = $state.raw<{ before: Grid; mine: Grid }>();
	/** What the server is asked to write. */
	#sent = $state.raw<Grid>();
	#last: Promise<unknown> = Promise.resolve();
	/** Why the server did not write it, where no cell says so. */
	refused = $state.raw<readonly string[]>([]);

	/** @param id of the chart */
	constructor(session: Session, id: string) {
		this.#session = session;
		this.id = id;
		const { path } = this;
		if (path !== undefined) void session.openSheet(path);
	}

	get #written(): unknown {
		return valueAt(this.#session.data, ['charts', this.id, 'rows']);
	}

	/** The path of the CSV that holds the rows; undefined where they stand in the story. */
	get path(): string | undefined {
		const rows = this.#written;
		return typeof rows === 'string' ? rows : undefined;
	}

	readonly #inFile: Grid = $derived.by(() => {
		if (this.path === undefined) return gridOf(rowsIn(this.#written));
		const sheet = this.#session.sheets[this.path];
		return sheet ? readCsv(sheet.text) : EMPTY;
	});

	readonly #saved: Grid = $derived(this.#sent ?? this.#inFile);

	/** The table as the person has it. */
	readonly grid: Grid = $derived(
		this.#draft ? rebasedGrid(this.#draft.before, this.#draft.mine, this.#saved) : this.#saved
	);

	/** The table without its empty rows, which are written once something stands in them. */
	readonly #filled: Grid = $derived({
		columns: this.grid.columns,
		rows: this.grid.rows.filter((row) => !isEmptyRow(row))
	});

	readonly #checked: CheckedRows = $derived.by(() => {
		const { data, sheets } = this.#session;
		if (this.path === undefined) return checkRows(data, this.id, this.#rows());
		const sheet = sheets[this.path];
		if (!sheet) return { rows: undefined, problems: [] };
		return checkSheet(data, this.id, this.path, csvAfter(sheet.text, this.#filled));
	});

	/** What is wrong with it, by the rows that the person sees. */
	readonly problems: readonly CellProblem[] = $derived.by(() => {
		const seen = [...this.grid.rows.keys()].filter((index) => !isEmptyRow(this.grid.rows[index]!));
		return this.#checked.problems.map((one) =>
			one.row === undefined ? one : { ...one, row: seen[one.row] ?? one.row }
		);
	});

	/** Whether something is not written. */
	readonly isOpen: boolean = $derived(this.#draft !== undefined && !isSameGrid(this.#filled, this.#saved));

	/** Changes the table, and shows that on the page; nothing is written yet. */
	write(next: Grid): void {
		this.#draft = { before: this.#saved, mine: next };
		if (this.path === undefined) {
			const path = ['charts', this.id, 'rows'];
			this.#session.try([{ type: 'setField', path, value: this.#rows() }]);
		} else this.#show(this.#checked.rows);
	}

	/** Takes back what is not written. */
	giveUp(): void {
		this.#draft = undefined;
		this.refused = [];
		this.#session.try([]);
	}

	/**
	 * Writes the table into its file, after what is being written.
	 *
	 * @param name what an undo calls the change
	 */
	save(name: string): Promise<void> {
		const next = this.#last.then(() => this.#save(name));
		this.#last = next;
		return next;
	}

	/** Gives a column another name, also where the story says it. */
	rename(from: string, to: string): Promise<void> {
		const next = this.#last.then(() => this.#rename(from, to));
		this.#last = next;
		return next;
	}

	async #rename(from: string, to: string): Promise<void> {
		const [session, path] = [this.#session, this.path];
		const told = `column ${from} as ${to} of ${this.id}`;
		const inStory = (): Promise<Outcome> =>
			session.change(told, renamedColumn(session.data, this.id, from, to));
		// With a CSV both names are there until the story has the new one: it is right at every moment.
		const changes =
			path === undefined
				? [inStory]
				: [
						() => session.changeSheet(path, told, (text) => csvWithCopy(text, from, to)),
						inStory,
						() =>
							session.changeSheet(path, `without column ${from} of ${this.id}`, (text) =>
								csvWithout(text, from)
							)
					];
		for (const change of changes) {
			const outcome = await change();
			this.refused = outcome === 'refused' ? this.#takeProblems() : [];
			if (outcome !== 'done') return;
		}
	}

	async #save(name: string): Promise<void> {
		const [before, next] = [this.#saved, this.#filled];
		const change = this.#changeTo(next, name);
		if (!change) return;
		this.#draft = { before: next, mine: this.grid };
		this.#sent = next;
		const outcome = await change();
		const mine = this.grid;
		this.#sent = undefined;
		this.refused = outcome === 'refused' ? this.#takeProblems() : [];
		this.#draft = { before: outcome === 'done' ? next : before, mine };
		if (isSameGrid(this.grid, this.#saved)) this.#draft = undefined;
		// Another program wrote the file meanwhile: both stay.
		if (outcome === 'conflict') await this.#save(name);
	}

	/** What writes a table; undefined where the file has it already. */
	#changeTo(next: Grid, name: string): (() => Promise<Outcome>) | undefined {
		const [session, path] = [this.#session, this.path];
		if (path === undefined) {
			const value = this.#rows();
			if (isSame(value, this.#written)) return undefined;
			const at = ['charts', this.id, 'rows'];
			return () => session.change(name, [{ type: 'setField', path: at, value }]);
		}
		const text = session.sheets[path]?.text;
		if (text === undefined || csvAfter(text, next) === text) return undefined;
		return () => session.changeSheet(path, name, (now) => csvAfter(now, next));
	}

	/** The rows as the story has them. */
	#rows(): ReturnType<typeof rowsOf> {
		const before = rowsIn(this.#written);
		const chart = valueAt(this.#session.data, ['charts', this.id]) as StoryChart | undefined;
		const layout = chart && layoutName(chart);
		return rowsOf(this.#filled, before, numberColumns(layout && chart[layout], before));
	}

	/** What the server says, unless a cell says it. */
	#takeProblems(): string[] {
		const { problems } = this.#session;
		this.#session.problems = [];
		if (this.problems.length > 0) return [];
		return problems.map(({ message, fix }) => `${message}. ${fix}`);
	}

	/** Has the page show rows of the CSV before it has read them itself. */
	#show(rows: StoryChart['rows']): void {
		if (!rows) return;
		this.#session.show((story): StoryData => {
			const chart = story.charts?.[this.id];
			return chart ? { ...story, charts: { ...story.charts, [this.id]: { ...chart, rows } } } : story;
		});
	}
}
