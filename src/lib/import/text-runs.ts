import type { Block, Inline } from '../story/text/index.ts';

/** Text that is set alike, or a line break. */
export interface TextRun {
	text: string;
	em?: boolean;
	strong?: boolean;
	href?: string;
	br?: boolean;
}

/** A paragraph, or a flat list, before it is written as Markdown. */
export interface TextBlock {
	type: Block['type'];
	/** One for a paragraph. */
	items: TextRun[][];
}

/** A block without its marks. */
export function plainTextOf({ items }: TextBlock): string {
	return items.map((runs) => runs.map(({ text, br }) => (br ? ' ' : text)).join('')).join(' ');
}

/** Runs as Markdown can hold them: no space at the inner edge of a mark, no empty marks, no two breaks in a row. */
export function tidy(runs: readonly TextRun[]): TextRun[] {
	const parts = runs.flatMap((run): TextRun[] => {
		if (run.br) return [run];
		const text = run.text.replace(/[ \t\n\f\v\r]+/g, ' ');
		if (!run.em && !run.strong) return [{ ...run, text }];
		const inner = text.trim();
		const start = text.length - text.trimStart().length;
		const [before, after] = [text.slice(0, start), text.slice(start + inner.length)];
		const plain = { ...(run.href !== undefined && { href: run.href }) };
		return [
			{ ...plain, text: before },
			{ ...run, text: inner },
			{ ...plain, text: after }
		];
	});
	return merged(trimmed(merged(parts)));
}

/** Joins neighbours that are set alike, and drops empty runs. */
function merged(runs: readonly TextRun[]): TextRun[] {
	const kept: TextRun[] = [];
	for (const run of runs) {
		if (!run.br && run.text === '') continue;
		const last = kept.at(-1);
		if (last && !last.br && !run.br && alike(last, run)) {
			kept[kept.length - 1] = { ...last, text: (last.text + run.text).replace(/ {2,}/g, ' ') };
		} else kept.push(run);
	}
	return kept;
}

function alike(a: TextRun, b: TextRun): boolean {
	return !a.em === !b.em && !a.strong === !b.strong && a.href === b.href;
}

/** Removes spaces at the start and end of each line, and line breaks at either end of the text. */
function trimmed(runs: readonly TextRun[]): TextRun[] {
	const isEdge = (run: TextRun | undefined) => !run || run.br === true;
	let kept = runs.map((run, at) => {
		if (run.br) return run;
		const before = runs[at - 1];
		let { text } = run;
		if (isEdge(before) || before!.text.endsWith(' ')) text = text.replace(/^ +/, '');
		if (isEdge(runs[at + 1])) text = text.replace(/ +$/, '');
		return { ...run, text };
	});
	kept = kept.filter((run) => run.br || run.text !== '');
	while (kept[0]?.br) kept.shift();
	while (kept.at(-1)?.br) kept.pop();
	return kept.filter((run, at) => !run.br || !kept[at - 1]?.br);
}

/** A story's text as runs, to be compared with the runs that were meant. */
export function runsOf(inlines: readonly Inline[], set: Omit<TextRun, 'text'> = {}): TextRun[] {
	return merged(
		inlines.flatMap((inline): TextRun[] => {
			if (typeof inline === 'string') return [{ ...set, text: inline }];
			if (inline.type === 'br') return [{ text: '', br: true }];
			if (inline.type === 'note') return [{ text: `[^${inline.note}]` }];
			if (inline.type === 'a') return runsOf(inline.children, { ...set, href: inline.href });
			return runsOf(inline.children, { ...set, [inline.type]: true });
		})
	);
}
