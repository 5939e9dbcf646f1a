import type { Operation } from '../../../edit/index.ts';
import { COLUMNS } from '../../../story/check/index.ts';
import { layoutName, type StoryChart } from '../../../story/schema/index.ts';
import { isRecord } from '../../../story/source/index.ts';
import { valueAt } from '../story-fields.ts';

/**
 * Gives a column of a chart another name wherever the story says it: in rows that stand there, and in the layouts of all charts that
 * have the same rows.
 */
export function renamedColumn(data: unknown, chart: string, from: string, to: string): Operation[] {
	const charts = (valueAt(data, ['charts']) ?? {}) as Record<string, StoryChart>;
	const rows: unknown = charts[chart]?.rows;
	const isInFile = typeof rows === 'string';
	const inRows: Operation[] = isInFile
		? []
		: [{ type: 'renameField', path: ['charts', chart, 'rows', from], to }];
	const sharing = Object.entries(charts).filter(
		([id, one]) => id === chart || (isInFile && (one.rows as unknown) === rows)
	);
	return [...inRows, ...sharing.flatMap(([id, one]) => inLayout(id, one, from, to))];
}

function inLayout(id: string, chart: StoryChart, from: string, to: string): Operation[] {
	const name = layoutName(chart);
	const options: unknown = name && chart[name];
	const named = isRecord(options) ? COLUMNS.filter((field) => options[field] === from) : [];
	const headed = isRecord(chart.columns) && Object.hasOwn(chart.columns, from);
	const changes = named.map((field): Operation => ({
		type: 'setField',
		path: ['charts', id, name!, field],
		value: to
	}));
	return headed ? [...changes, { type: 'renameField', path: ['charts', id, 'columns', from], to }] : changes;
}
