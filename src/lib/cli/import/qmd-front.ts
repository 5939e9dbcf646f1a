import { Diagnostics } from '../../story/diagnostics/index.ts';
import type { Located } from '../../story/source/index.ts';
import { isRecord, type Path } from '../../story/source/index.ts';
import { readYaml } from '../../story/source/index.ts';
import { fromLine, onLine, type Data, type RecordData } from './data.ts';
import type { Notes } from './notes.ts';

/** The fields at the head of a Quarto document, and what follows them. */
export interface Front {
	fields: RecordData;
	body: string;
	/** The line on which the body begins. */
	line: number;
}

/** Reads the YAML between two lines of dashes. What is no YAML is told, and the rest read. */
export function readFront(text: string, notes: Notes): Front {
	const fields: RecordData = { kind: 'record', line: 1, fields: new Map() };
	const lines = text.split('\n');
	const end = lines.findIndex((one, at) => at > 0 && /^(---|\.\.\.)\s*$/.test(one));
	if (!/^---\s*$/.test(lines[0] ?? '') || end === -1) return { fields, body: text, line: 1 };
	const yaml = lines.slice(1, end).join('\n');
	const diagnostics = new Diagnostics(yaml, '');
	const located = readYaml(yaml, diagnostics);
	for (const { severity, line, message, fix } of diagnostics.list) {
		if (severity === 'error') notes.add(line + 1, `the front matter cannot be read here: ${message}`, fix);
	}
	const front = { fields, body: lines.slice(end + 1).join('\n'), line: end + 2 };
	if (!located || !isRecord(located.value)) return front;
	const lineOf = (path: Path): number => diagnostics.lineAt(located.nameOf(path).start) + 1;
	const value = dataAt(located.value, [], located, lineOf);
	return value.kind === 'record' ? { ...front, fields: value } : front;
}

function dataAt(value: unknown, path: Path, located: Located, lineOf: (path: Path) => number): Data {
	const line = lineOf(path);
	if (typeof value === 'string') {
		const isBlock = /^[|>]/.test(located.written(path));
		return isBlock ? fromLine(line + 1, value) : onLine(line, value);
	}
	if (typeof value === 'number') return { kind: 'number', line, value };
	if (typeof value === 'boolean') return { kind: 'boolean', line, value };
	if (Array.isArray(value)) {
		return { kind: 'list', line, items: value.map((one, at) => dataAt(one, [...path, at], located, lineOf)) };
	}
	if (!isRecord(value)) return { kind: 'nothing', line };
	const fields: RecordData['fields'] = new Map();
	for (const [name, one] of Object.entries(value)) {
		fields.set(name, { line: lineOf([...path, name]), value: dataAt(one, [...path, name], located, lineOf) });
	}
	return { kind: 'record', line, fields };
}
