import type { Expression, Literal, ObjectExpression, Property, SpreadElement, TemplateLiteral } from 'estree';
import { cliError } from '../errors.ts';
import { lineOf, TooDeep, withoutComments } from './blank.ts';
import { fromLine, lineCounter, onLine, type Data, type Field } from './data.ts';

/** Put around a script so that Svelte's parser takes it for a component's. */
const OPEN = '<script>';

/** Put before an object that is a whole file, as in JSON. */
const NAME = 'const file=';

/** What Svelte's parser gives back, as far as it is read here. */
type Node = Expression | SpreadElement | Property;
interface Lines {
	/** Undoes what was put in place of `</script`. */
	restore: (text: string) => string;
	/** The line of a node: the parser's own count takes other characters for line breaks, too. */
	lineOf: (node: object) => number;
}

/**
 * The objects that a script names, exports or assigns, and the one that a JSON file is. The script is parsed and never
 * run: what would have to be run is `code` in the data.
 *
 * @throws {CliError} contrail-513, -514 or -517
 */
export async function readScript(text: string, file: string): Promise<Data[]> {
	const { parse } = await import('svelte/compiler').catch((error: unknown) => {
		throw cliError(517, [], error);
	});
	const isObject = /^\s*[[{]/.test(text);
	const stand = standIn(text);
	const before = OPEN.length + (isObject ? NAME.length : 0);
	try {
		const script = withoutComments(text).replace(/<(?=\/script)/gi, stand);
		const whole = `${OPEN}${isObject ? NAME : ''}${script}\n</script>`;
		const program = parse(whole, { modern: true }).instance?.content;
		const lineAt = lineCounter(text);
		const lines: Lines = {
			restore: (words) => words.replaceAll(stand, '<'),
			lineOf: (node) => lineAt(Math.max(0, (node as { start: number }).start - before))
		};
		return objectsIn((program?.body ?? []) as unknown[]).map((object) => dataOf(object, lines));
	} catch (error) {
		if (error instanceof TooDeep) throw cliError(514, [`${file}:${error.line}`], error);
		const { message, position } = error as Error & { position?: [number, number] };
		if (!position && !(error instanceof RangeError)) throw error;
		const line = String(lineOf(text, Math.max(0, (position?.[0] ?? 0) - before)));
		if (!position || /stack/.test(message)) throw cliError(514, [`${file}:${line}`], error);
		const [cause = ''] = message.split('\n');
		throw cliError(513, [`${file}:${line}`, cause.trim().replace(/\.$/, '').toLowerCase()], error);
	}
}

/** A character of the private use area that the text does not hold. */
function standIn(text: string): string {
	for (let code = 0xe000; ; code++) {
		const character = String.fromCharCode(code);
		if (!text.includes(character)) return character;
	}
}

/** Objects at the top of a script: `var x = {}`, `x = {}`, `export default {}`, `module.exports = {}`. */
function objectsIn(body: readonly unknown[]): ObjectExpression[] {
	const found: ObjectExpression[] = [];
	const look = (value: unknown): void => {
		const node = value as Record<string, unknown> & { type?: string };
		if (node?.type === 'ObjectExpression') found.push(value as ObjectExpression);
		for (const key of ['declaration', 'expression', 'init', 'right'])
			if (node?.[key] && typeof node[key] === 'object') look(node[key]);
		if (Array.isArray(node?.['declarations'])) for (const one of node['declarations']) look(one);
	};
	for (const statement of body) look(statement);
	return found;
}

function dataOf(node: Node | null, lines: Lines): Data {
	// A hole in a list.
	if (!node) return { kind: 'nothing', line: 1 };
	const line = lines.lineOf(node);
	switch (node.type) {
		case 'Literal':
			return literalOf(node, line, lines);
		case 'TemplateLiteral':
			return templateOf(node, line, lines);
		case 'ArrayExpression':
			return { kind: 'list', line, items: node.elements.map((item) => dataOf(item, lines)) };
		case 'ObjectExpression':
			return { kind: 'record', line, fields: fieldsOf(node, lines) };
		case 'UnaryExpression': {
			const value = dataOf(node.argument, lines);
			if (value.kind !== 'number' || !'+-'.includes(node.operator)) break;
			return { kind: 'number', line, value: node.operator === '-' ? -value.value : value.value };
		}
		case 'BinaryExpression': {
			if (node.operator !== '+' || node.left.type === 'PrivateIdentifier') break;
			const [left, right] = [dataOf(node.left, lines), dataOf(node.right, lines)];
			if (left.kind === 'text' && right.kind === 'text') return joined(left, right);
			break;
		}
		case 'Identifier':
			if (node.name === 'undefined') return { kind: 'nothing', line };
	}
	return { kind: 'code', line, what: nounOf(node) };
}

function literalOf({ value }: Literal, line: number, { restore }: Lines): Data {
	if (typeof value === 'string') return onLine(line, restore(value));
	if (typeof value === 'number') return { kind: 'number', line, value };
	if (typeof value === 'boolean') return { kind: 'boolean', line, value };
	return value === null ? { kind: 'nothing', line } : { kind: 'code', line, what: 'a pattern' };
}

function templateOf({ quasis, expressions }: TemplateLiteral, line: number, { restore }: Lines): Data {
	const [only] = quasis;
	const text = only?.value.cooked;
	if (expressions.length > 0 || text === undefined || text === null) {
		return { kind: 'code', line, what: 'a text that is put together' };
	}
	// Without an escape at a line's end or for one, the text's lines are the file's.
	return /\\[n\n]/.test(only!.value.raw) ? onLine(line, restore(text)) : fromLine(line, restore(text));
}

function joined(left: Extract<Data, { kind: 'text' }>, right: Extract<Data, { kind: 'text' }>): Data {
	const { length } = left.text;
	return {
		kind: 'text',
		line: left.line,
		text: left.text + right.text,
		lineAt: (offset) => (offset < length ? left.lineAt(offset) : right.lineAt(offset - length))
	};
}

function fieldsOf({ properties }: ObjectExpression, lines: Lines): Map<string, Field> {
	const fields = new Map<string, Field>();
	for (const property of properties) {
		const line = lines.lineOf(property);
		if (property.type === 'SpreadElement') {
			fields.set('...', { line, value: { kind: 'code', line, what: 'fields from elsewhere' } });
			continue;
		}
		const { key, computed, kind } = property;
		const name =
			!computed && key.type === 'Identifier'
				? key.name
				: key.type === 'Literal'
					? String(key.value)
					: undefined;
		const plain = name !== undefined && kind === 'init';
		const value: Data = plain
			? dataOf(property.value as Expression, lines)
			: { kind: 'code', line, what: 'a name that is put together' };
		fields.set(name ?? '[…]', { line, value });
	}
	return fields;
}

function nounOf({ type }: Node): string {
	if (/Function/.test(type)) return 'a function';
	if (/Call|New|Import|Await/.test(type)) return 'a call';
	return type === 'Identifier' || type === 'MemberExpression' ? 'a name for something else' : 'code';
}
