import ts from 'typescript';
import { namedTypes, textOf } from './named-types.js';

/**
 * An export of an entry that is not a component.
 *
 * @typedef {object} Exported
 * @property {string} name
 * @property {'function' | 'class' | 'value' | 'type'} kind
 * @property {string} code its signature; for a type its whole declaration
 * @property {string} doc
 */

/**
 * Lists what an entry exports, apart from components.
 *
 * @param {ts.SourceFile} source
 * @param {ts.TypeChecker} checker
 * @returns {{ exports: Exported[], types: Map<string, string> }} sorted by name; `types` are those that the exports name
 */
export function exportsOf(source, checker) {
	const module = checker.getSymbolAtLocation(source);
	/** @type {Map<string, string>} */
	const types = new Map();
	const exports = (module ? checker.getExportsOfModule(module) : []).flatMap((given) => {
		const symbol = given.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(given) : given;
		const declaration = symbol.declarations?.[0];
		// TypeScript can't read the file of a component.
		if (!declaration || given.name === 'default') return [];
		namedTypes(visibleParts(declaration), checker, types);
		const doc = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim();
		return [{ name: given.name, ...codeOf(declaration, symbol, checker), doc }];
	});
	return { exports: exports.sort((a, b) => (a.name < b.name ? -1 : 1)), types };
}

/**
 * The parts of a declaration that a caller sees: of a function its parameters and result, not its body.
 *
 * @param {ts.Declaration} declaration
 * @returns {ts.Node[]}
 */
function visibleParts(declaration) {
	if (ts.isFunctionDeclaration(declaration)) {
		return [...declaration.parameters, ...(declaration.type ? [declaration.type] : [])];
	}
	return ts.isClassDeclaration(declaration) ? [] : [declaration];
}

/**
 * @param {ts.Declaration} declaration
 * @param {ts.Symbol} symbol
 * @param {ts.TypeChecker} checker
 * @returns {Pick<Exported, 'kind' | 'code'>}
 */
function codeOf(declaration, symbol, checker) {
	if (ts.isFunctionDeclaration(declaration)) {
		const { body } = declaration;
		const text = declaration.getText().replace(/^export (default )?/, '');
		const head = body ? text.slice(0, text.length - body.getText().length).trim() : text;
		return { kind: 'function', code: head };
	}
	if (ts.isClassDeclaration(declaration)) {
		const parent = declaration.heritageClauses?.map((clause) => clause.getText()).join(' ');
		return { kind: 'class', code: ['class', symbol.name, parent].filter(Boolean).join(' ') };
	}
	if (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)) {
		return { kind: 'type', code: textOf(declaration) };
	}
	const type = checker.typeToString(checker.getTypeOfSymbol(symbol));
	return { kind: 'value', code: `const ${symbol.name}: ${type}` };
}
