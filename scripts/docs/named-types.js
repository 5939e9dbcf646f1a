import ts from 'typescript';
import { root } from './program.js';

const LIB = `${root}src/lib/`;

/**
 * Collects the library's own types that nodes name, with the types that those name in turn.
 *
 * @param {ts.Node[]} nodes
 * @param {ts.TypeChecker} checker
 * @param {Map<string, string>} [found]
 * @returns {Map<string, string>} each type's name and its declaration from the source, without `export`
 */
export function namedTypes(nodes, checker, found = new Map()) {
	for (const node of nodes) visit(node);
	return found;

	/** @param {ts.Node} node */
	function visit(node) {
		if (ts.isIdentifier(node)) follow(node);
		ts.forEachChild(node, visit);
	}

	/** @param {ts.Identifier} name */
	function follow(name) {
		let symbol = checker.getSymbolAtLocation(name);
		if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
		const declaration = symbol?.declarations?.find(
			(candidate) => ts.isInterfaceDeclaration(candidate) || ts.isTypeAliasDeclaration(candidate)
		);
		if (!symbol || !declaration || found.has(symbol.name)) return;
		if (!declaration.getSourceFile().fileName.startsWith(LIB)) return;
		found.set(symbol.name, textOf(declaration));
		ts.forEachChild(declaration, visit);
	}
}

/**
 * A declaration with its docstring.
 *
 * @param {ts.Node} node
 */
export function textOf(node) {
	const source = node.getSourceFile();
	const comment = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1);
	const start = comment?.getStart(source) ?? node.getStart(source);
	return source.text
		.slice(start, node.end)
		.replace(/^export (default )?(declare )?/m, '')
		.replaceAll('\r', '');
}
