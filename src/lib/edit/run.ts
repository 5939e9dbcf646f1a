import { isRecord } from '../story/source/index.ts';
import type { Table } from '../story/check/index.ts';
import { chapterPath, positions, stepPath, valueAt } from './find.ts';
import type { Operation } from './operation.ts';
import { refuse } from './refusal.ts';
import { pathsNaming, rename, renameField } from './rename.ts';
import { removeAt, setAt } from './set.ts';
import type { SourceText } from './source-text.ts';
import { addItem, duplicateStep, joinSteps, moveItem, moveStep, splitStep } from './steps.ts';

/** Makes one operation's changes. */
export function run(source: SourceText, operation: Operation): void {
	switch (operation.type) {
		case 'setField':
			return setAt(source, positions(source, operation.path), operation.value);
		case 'removeField':
			return removeAt(source, positions(source, operation.path));
		case 'renameField':
			return renameField(source, positions(source, operation.path), operation.to);
		case 'setText':
			return setAt(source, positions(source, operation.path), operation.text);
		case 'setView':
			return setAt(source, ['views', operation.id], operation.view);
		case 'addPlace':
			return addEntry(source, 'places', operation.id, operation.place);
		case 'removePlace':
			return removeFrom(source, 'places', operation.id);
		case 'addEntry':
			return addEntry(source, operation.table, operation.id, operation.entry);
		case 'removeEntry':
			return removeFrom(source, operation.table, operation.id);
		case 'rename':
			return rename(source, operation.table, operation.from, operation.to);
		case 'addStep': {
			const { chapter, step, index } = operation;
			return addItem(source, [...chapterPath(source, chapter), 'steps'], index, step);
		}
		case 'deleteStep':
			return removeAt(source, stepPath(source, operation.id));
		case 'duplicateStep':
			return void duplicateStep(source, operation.id, operation.as);
		case 'moveStep':
			return moveStep(source, operation.id, operation.chapter, operation.index);
		case 'splitStep':
			return splitStep(source, operation.id, operation.at, operation.as);
		case 'joinSteps':
			return joinSteps(source, operation.id);
		case 'addChapter':
			return addItem(source, ['chapters'], operation.index, operation.chapter);
		case 'deleteChapter':
			return removeAt(source, chapterPath(source, operation.id));
		case 'moveChapter': {
			const from = Number(chapterPath(source, operation.id)[1]);
			return moveItem(source, ['chapters'], from, ['chapters'], operation.index);
		}
	}
}

function addEntry(source: SourceText, table: Table, id: string, entry: unknown): void {
	if (hasEntry(source, table, id)) {
		const reason = `there is "${id}" already`;
		refuse(298, source.rangeAt([table, id]), { reason, hint: 'Choose another id.' });
	}
	setAt(source, [table, id], entry);
}

/** Takes an entry out of its table, and its id out of the lists that show it. Refused where something else needs it. */
function removeFrom(source: SourceText, table: Table, id: string): void {
	if (!hasEntry(source, table, id))
		refuse(223, { start: 0, end: 0 }, { kind: table, id, hint: 'Name one that is there.' });
	const paths = pathsNaming(source, table, id);
	const needed = paths.find((path) => typeof path.at(-1) !== 'number');
	if (needed) {
		const reason = `"${String(needed.at(-1))}" needs "${id}" here`;
		refuse(298, source.rangeAt(needed), { reason, hint: 'Name another one there first.' });
	}
	for (const path of paths.toReversed()) removeAt(source, path);
	removeAt(source, [table, id]);
}

function hasEntry(source: SourceText, table: Table, id: string): boolean {
	const entries = valueAt(source, [table]);
	return isRecord(entries) && Object.hasOwn(entries, id);
}
