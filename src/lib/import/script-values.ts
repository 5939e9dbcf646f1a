import type {
	AnyNode,
	Expression,
	Literal,
	ObjectExpression,
	Property,
	SpreadElement,
	TemplateLiteral
} from 'acorn';
import { textAt, type Data, type Field, type Position, type TextData } from './data.ts';

/** A parsed script. */
interface Script {
	/** The position of an offset in the code. */
	positionAt: (offset: number) => Position;
	code: string;
}

/** The objects at the top of a script: `var x = {}`, `x = {}`, `export default {}`, `module.exports = {}`. */
export function objectsIn(nodes: readonly AnyNode[]): ObjectExpression[] {
	return nodes.flatMap((node): ObjectExpression[] => {
		switch (node.type) {
			case 'ObjectExpression':
				return [node];
			case 'VariableDeclaration':
				return objectsIn(node.declarations);
			case 'VariableDeclarator':
				return node.init ? objectsIn([node.init]) : [];
			case 'ExpressionStatement':
			case 'ParenthesizedExpression':
				return objectsIn([node.expression]);
			case 'AssignmentExpression':
				return objectsIn([node.right]);
			case 'ExportDefaultDeclaration':
				return objectsIn([node.declaration]);
			case 'ExportNamedDeclaration':
				return node.declaration ? objectsIn([node.declaration]) : [];
			default:
				return [];
		}
	});
}

/** The value of an expression, as far as it is known without running it. */
export function dataOf(node: Expression | SpreadElement, script: Script): Data {
	const position = script.positionAt(node.start);
	switch (node.type) {
		case 'Literal':
			return literalOf(node, script);
		case 'TemplateLiteral':
			return templateOf(node, script);
		case 'ArrayExpression': {
			// A list may have holes.
			const items = node.elements.map((item): Data =>
				item ? dataOf(item, script) : { kind: 'nothing', position }
			);
			return { kind: 'list', position, items };
		}
		case 'ObjectExpression':
			return { kind: 'record', position, fields: fieldsOf(node, script) };
		case 'UnaryExpression': {
			const value = dataOf(node.argument, script);
			if (value.kind !== 'number' || !'+-'.includes(node.operator)) break;
			return { kind: 'number', position, value: node.operator === '-' ? -value.value : value.value };
		}
		case 'BinaryExpression': {
			if (node.operator !== '+' || node.left.type === 'PrivateIdentifier') break;
			const [left, right] = [dataOf(node.left, script), dataOf(node.right, script)];
			if (left.kind === 'text' && right.kind === 'text') return joined(left, right);
			break;
		}
		case 'Identifier':
			if (node.name === 'undefined') return { kind: 'nothing', position };
	}
	return { kind: 'code', position, what: describe(node) };
}

function literalOf({ value, start, end }: Literal, { positionAt, code }: Script): Data {
	const position = positionAt(start);
	if (typeof value === 'string') return quotedText(value, code.slice(start + 1, end - 1), start, positionAt);
	if (typeof value === 'number') return { kind: 'number', position, value };
	if (typeof value === 'boolean') return { kind: 'boolean', position, value };
	return value === null ? { kind: 'nothing', position } : { kind: 'code', position, what: 'a pattern' };
}

function templateOf({ quasis, expressions, start }: TemplateLiteral, { positionAt }: Script): Data {
	const { cooked, raw } = quasis[0]!.value;
	if (expressions.length === 0 && typeof cooked === 'string')
		return quotedText(cooked, raw, start, positionAt);
	return { kind: 'code', position: positionAt(start), what: 'a text that is put together' };
}

/** A text between quotation marks. Where it has escapes, only its beginning is known. */
function quotedText(text: string, raw: string, start: number, positionAt: Script['positionAt']): TextData {
	const position = positionAt(start);
	if (text !== raw) return textAt(position, text);
	return { kind: 'text', position, text, positionAt: (offset) => positionAt(start + 1 + offset) };
}

function joined(left: TextData, right: TextData): TextData {
	const { length } = left.text;
	return {
		kind: 'text',
		position: left.position,
		text: left.text + right.text,
		positionAt: (offset) => (offset < length ? left.positionAt(offset) : right.positionAt(offset - length))
	};
}

function fieldsOf({ properties }: ObjectExpression, script: Script): Map<string, Field> {
	const fields = new Map<string, Field>();
	for (const property of properties) {
		const position = script.positionAt(property.start);
		const code = (what: string): Data => ({ kind: 'code', position, what });
		if (property.type === 'SpreadElement') {
			fields.set('...', { position, value: code('fields from elsewhere') });
			continue;
		}
		const name = nameOf(property);
		const isPlain = name !== undefined && property.kind === 'init';
		const value = isPlain ? dataOf(property.value, script) : code('a name that is put together');
		fields.set(name ?? '[…]', { position, value });
	}
	return fields;
}

function nameOf({ key, computed }: Property): string | undefined {
	if (!computed && key.type === 'Identifier') return key.name;
	return key.type === 'Literal' ? String(key.value) : undefined;
}

function describe({ type }: Expression | SpreadElement): string {
	if (/Function/.test(type)) return 'a function';
	if (/Call|New|Import|Await/.test(type)) return 'a call';
	return type === 'Identifier' || type === 'MemberExpression' ? 'a name for something else' : 'code';
}
