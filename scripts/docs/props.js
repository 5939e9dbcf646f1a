import ts from 'typescript';
import { root } from './program.js';

/**
 * One prop of a component.
 *
 * @typedef {object} Prop
 * @property {string} name
 * @property {string} type the text in the source
 * @property {string} doc
 * @property {boolean} required
 * @property {string} [default]
 * @property {boolean} [bindable]
 * @property {'event' | 'snippet'} [kind] absent for a plain value
 *
 * @typedef {object} Props
 * @property {Prop[]} props
 * @property {string} [rest] the attributes that the component passes to its root, e.g. `HTMLAttributes<HTMLElement>`
 * @property {ts.TypeNode[]} nodes the types that the props name
 */

const LIB = `${root}src/lib/`;

/**
 * Reads the declared type of a component's `$props()`.
 *
 * @param {ts.SourceFile} source a component's script
 * @param {ts.TypeChecker} checker
 * @returns {Props}
 */
export function propsOf(source, checker) {
	const declaration = propsDeclaration(source);
	if (!declaration?.type) return { props: [], nodes: [] };
	const given = bindings(declaration.name);
	/** @type {ts.TypeNode[]} */
	const nodes = [];
	const props = checker
		.getTypeFromTypeNode(declaration.type)
		.getProperties()
		.flatMap((symbol) => {
			const member = symbol.declarations?.find(isOwnMember);
			if (!member) return [];
			if (member.type) nodes.push(member.type);
			return [propOf(symbol, member, checker, given.get(symbol.name))];
		});
	return { props, nodes, rest: attributesOf(declaration.type, checker) };
}

/**
 * @param {ts.Node} node
 * @returns {node is ts.PropertySignature}
 */
const isOwnMember = (node) => ts.isPropertySignature(node) && node.getSourceFile().fileName.startsWith(LIB);

/**
 * @param {ts.Symbol} symbol
 * @param {ts.PropertySignature} member
 * @param {ts.TypeChecker} checker
 * @param {string | undefined} initial the component's own default
 * @returns {Prop}
 */
function propOf(symbol, member, checker, initial) {
	const type = member.type?.getText().replace(/\s+/g, ' ') ?? 'unknown';
	const tags = symbol.getJsDocTags(checker);
	const tag = tags.find(({ name }) => name === 'default')?.text;
	const bound = initial?.match(/^\$bindable\((.*)\)$/s);
	const value = tag ? ts.displayPartsToString(tag) : bound ? bound[1] : initial;
	const kind = /^on[a-z]/.test(symbol.name) ? 'event' : /\bSnippet\b/.test(type) ? 'snippet' : undefined;
	const doc = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim();
	return {
		name: symbol.name,
		type,
		doc,
		required: !member.questionToken,
		...(value && { default: value }),
		...((bound || tags.some(({ name }) => name === 'bindable')) && { bindable: true }),
		...(kind && { kind })
	};
}

/** @param {ts.SourceFile} source */
function propsDeclaration(source) {
	/** @type {ts.VariableDeclaration | undefined} */
	let found;
	/** @param {ts.Node} node */
	const visit = (node) => {
		if (ts.isVariableDeclaration(node) && node.initializer?.getText() === '$props()') found = node;
		else if (!found) ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

/**
 * @param {ts.BindingName} pattern
 * @returns {Map<string, string>} the default of each prop that has one
 */
function bindings(pattern) {
	if (!ts.isObjectBindingPattern(pattern)) return new Map();
	return new Map(
		pattern.elements.flatMap(({ propertyName, name, initializer }) =>
			// The name of a variable means nothing to a reader who does not see the component's script.
			initializer && !ts.isIdentifier(initializer)
				? [[(propertyName ?? name).getText(), initializer.getText()]]
				: []
		)
	);
}

/**
 * The HTML attributes among a component's props.
 *
 * @param {ts.TypeNode} node
 * @param {ts.TypeChecker} checker
 * @returns {string | undefined}
 */
function attributesOf(node, checker) {
	const symbol = checker.getTypeFromTypeNode(node).symbol;
	const clauses = (symbol?.declarations ?? []).flatMap((declaration) =>
		ts.isInterfaceDeclaration(declaration) ? (declaration.heritageClauses ?? []) : []
	);
	const named = clauses.flatMap(({ types }) => types.map((type) => type.getText()));
	return named.map((text) => /\bHTML\w*Attributes(<\w+>)?/.exec(text)?.[0]).find(Boolean);
}
