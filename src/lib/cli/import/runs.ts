import type { Block, Inline } from '../../story/text/index.ts';

/** Words that are set alike, or a line break. */
export interface Run {
	words: string;
	em?: boolean;
	strong?: boolean;
	href?: string;
	br?: boolean;
}

/** A paragraph, or a flat list, before it is written as Markdown. */
export interface Stretch {
	type: Block['type'];
	/** One for a paragraph. */
	items: Run[][];
}

/** Runs as Markdown can hold them: no space at the inner edge of a mark, no marks on nothing, none twice. */
export function tidy(runs: readonly Run[]): Run[] {
	const parts = runs.flatMap((run): Run[] => {
		if (run.br) return [run];
		const words = run.words.replace(/[ \t\n\f\v\r]+/g, ' ');
		if (!run.em && !run.strong) return [{ ...run, words }];
		const inner = words.trim();
		const start = words.length - words.trimStart().length;
		const [before, after] = [words.slice(0, start), words.slice(start + inner.length)];
		const plain = { ...(run.href !== undefined && { href: run.href }) };
		return [
			{ ...plain, words: before },
			{ ...run, words: inner },
			{ ...plain, words: after }
		];
	});
	return merged(trimmed(merged(parts)));
}

/** Neighbours that are set alike are one; a run of no words is none. */
function merged(runs: readonly Run[]): Run[] {
	const kept: Run[] = [];
	for (const run of runs) {
		if (!run.br && run.words === '') continue;
		const last = kept.at(-1);
		if (last && !last.br && !run.br && alike(last, run)) {
			kept[kept.length - 1] = { ...last, words: (last.words + run.words).replace(/ {2,}/g, ' ') };
		} else kept.push(run);
	}
	return kept;
}

function alike(a: Run, b: Run): boolean {
	return !a.em === !b.em && !a.strong === !b.strong && a.href === b.href;
}

/** No space at the start or end of a line, no line break at either end. */
function trimmed(runs: readonly Run[]): Run[] {
	const isEdge = (run: Run | undefined) => !run || run.br === true;
	let kept = runs.map((run, at) => {
		if (run.br) return run;
		const before = runs[at - 1];
		let { words } = run;
		if (isEdge(before) || before!.words.endsWith(' ')) words = words.replace(/^ +/, '');
		if (isEdge(runs[at + 1])) words = words.replace(/ +$/, '');
		return { ...run, words };
	});
	kept = kept.filter((run) => run.br || run.words !== '');
	while (kept[0]?.br) kept.shift();
	while (kept.at(-1)?.br) kept.pop();
	return kept.filter((run, at) => !run.br || !kept[at - 1]?.br);
}

/** What the reader of stories makes of a text, in runs, to be compared with what was meant. */
export function runsOf(inlines: readonly Inline[], set: Omit<Run, 'words'> = {}): Run[] {
	return merged(
		inlines.flatMap((inline): Run[] => {
			if (typeof inline === 'string') return [{ ...set, words: inline }];
			if (inline.type === 'br') return [{ words: '', br: true }];
			if (inline.type === 'note') return [{ words: `[^${inline.note}]` }];
			if (inline.type === 'a') return runsOf(inline.children, { ...set, href: inline.href });
			return runsOf(inline.children, { ...set, [inline.type]: true });
		})
	);
}
