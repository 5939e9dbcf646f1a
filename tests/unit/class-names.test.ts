import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type AST } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

/** Where readers' pages get their elements from: all of the library but the studio, which stands on a page of its own. */
const library = fileURLToPath(new URL('../../src/lib/', import.meta.url));
const files = readdirSync(library, { recursive: true, encoding: 'utf8' }).filter(
	(file) => !file.startsWith('studio')
);

/** The names that the library gives elements, and that begin as no name of a page does. */
const OURS = /^(contrail(-|$)|maplibregl-)/;

type Node = { type: string } & Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** All nodes of a tree. */
function* nodesIn(value: unknown): Generator<Node> {
	if (Array.isArray(value)) for (const item of value) yield* nodesIn(item);
	if (!isNode(value)) return;
	yield value;
	for (const [key, child] of Object.entries(value)) if (key !== 'parent') yield* nodesIn(child);
}

const named = (text: unknown): string[] => String(text).split(/\s+/).filter(Boolean);

/** The names that may come out of an expression: what a ternary asks for is no name. */
function namesOf(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(namesOf);
	if (!isNode(value)) return [];
	switch (value.type) {
		case 'Text':
			return named(value.data);
		case 'ExpressionTag':
			return namesOf(value.expression);
		case 'Literal':
			return typeof value.value === 'string' ? named(value.value) : [];
		case 'TemplateLiteral':
			return (value.quasis as Node[]).flatMap((part) => named((part.value as { cooked: string }).cooked));
		case 'ArrayExpression':
			return namesOf(value.elements);
		case 'ObjectExpression':
			return (value.properties as Node[]).flatMap(({ key }) =>
				isNode(key) ? (key.type === 'Identifier' ? [String(key.name)] : namesOf(key)) : []
			);
		case 'ConditionalExpression':
			return [...namesOf(value.consequent), ...namesOf(value.alternate)];
		case 'LogicalExpression':
			return namesOf(value.right);
		default:
			return [];
	}
}

/** The names in the markup of a component, and those that its styles name. */
function namesIn(component: string): string[] {
	const root: AST.Root = parse(component, { modern: true });
	return [...nodesIn([root.fragment, root.css?.children])].flatMap((node) => {
		if (node.type === 'Attribute' && node.name === 'class') return namesOf(node.value);
		if (node.type === 'ClassDirective' || node.type === 'ClassSelector') return [String(node.name)];
		return [];
	});
}

it('no style asks for the direction of a page by :dir(), which builds turn into a list of languages', () => {
	const asking = files.filter(
		(file) =>
			/\.(svelte|css)$/.test(file) && readFileSync(path.join(library, file), 'utf8').includes(':dir(r')
	);
	expect(asking).toEqual([]);
});

describe('no element of ours has a class that a page may have rules for', () => {
	it.each(files.filter((file) => file.endsWith('.svelte')))('%s', (file) => {
		const names = namesIn(readFileSync(path.join(library, file), 'utf8'));
		expect(names.filter((name) => !OURS.test(name))).toEqual([]);
	});

	it('nor what scripts make', () => {
		const made = /(?:class(?:Name|List\.\w+)\W{1,4}|class=\\?["'])([\w -]+)/g;
		for (const file of files.filter((name) => name.endsWith('.ts'))) {
			const text = readFileSync(path.join(library, file), 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
			const names = [...text.matchAll(made)].flatMap(([, found]) => named(found));
			expect(
				names.filter((name) => !OURS.test(name)),
				file
			).toEqual([]);
		}
	});

	it('and the test finds those that do', () => {
		const found =
			namesIn(`<p class={['card', on && 'lit', { step: true }, on ? 'a' : \`b\`, given]} class:note={on}>
			{#if on}<b class="left right"></b>{/if}</p><style>p :global(.map) { color: red }</style>`);
		expect(found).toEqual(['card', 'lit', 'step', 'a', 'b', 'note', 'left', 'right', 'map']);
	});
});
