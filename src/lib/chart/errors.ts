import { DEV } from 'esm-env';
import type { Fault } from './marks.ts';

/**
 * What can be wrong with a chart: number, cause, fix. Numbers are never given anew. The chart draws what can be drawn; in
 * development the console has the message.
 */
const MESSAGES = {
	180: (column: string) =>
		`No row of the chart has a value for \`${column}\`. Give the layout the name of a column, as the rows have it.`,
	181: (column: string, value: string, row: string) =>
		`Row ${row} of the chart has “${value}” as its \`${column}\`, which is no number. Write it with digits and a point, or leave it empty.`,
	182: (key: string, row: string) =>
		`Row ${row} of the chart has the same key as an earlier one: “${key}”. Give the layout a \`key\` or a \`series\` that tells them apart.`,
	183: (column: string, value: string, row: string) =>
		`Row ${row} of the chart has “${value}” as its \`${column}\`, which is no date. Write it as 2019, 2019-03 or 2019-03-25.`,
	184: (count: string, limit: string) =>
		`${count} units are too many to be drawn: the chart draws at most ${limit}. Give \`per\` a larger number.`,
	185: (key: string) =>
		`The chart has no mark “${key}”, which is highlighted or has a note. Use the key of a mark, of a series or of a row.`,
	186: (value: string) =>
		`A chart cannot show ${value} as rows. Give it a list of objects, one for each row.`,
	187: (cause: string) =>
		`A layout of the chart threw: ${cause}. The chart stays empty until it no longer does.`,
	188: (value: string) =>
		`\`progress\` of a chart cannot be ${value}. Give it a number from 0 to the number of states less 1.`,
	189: (column: string, row: string) =>
		`Row ${row} of the chart has a \`${column}\` that cannot be drawn: it is below 0, or it ends before it starts. Correct it, or leave it empty.`
} as const;

/** Writes what was wrong to the page's console, each thing once. In development only. */
export function report(faults: readonly Fault[]): void {
	if (!DEV) return;
	const texts = faults.map(([code, ...details]) => {
		const write = MESSAGES[code as keyof typeof MESSAGES] as (...details: string[]) => string;
		return `${write(...details.map(String))} (contrail-${code})`;
	});
	for (const text of new Set(texts)) console.error(text);
}
