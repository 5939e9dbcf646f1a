import ts from 'typescript';
import { filesOf } from '../package-imports.js';
import { read, root, shortName } from './program.js';

/**
 * A numbered error, and what it says.
 *
 * @typedef {{ number: string, message: string, file: string }} NumberedError
 */

const NUMBER = /\(contrail-(\d{3})\)/;

/** Files that keep messages in an object, by number. */
const TABLE = /(errors|catalogue)(\/index)?\.ts$/i;

/**
 * Every numbered error of the library, as its source has it; what a message fills in stands as `…`.
 *
 * @returns {NumberedError[]} in the order of their numbers
 */
export function numberedErrors() {
	const files = filesOf(`${root}src/lib`).filter((file) => /\.(ts|svelte)$/.test(file));
	return files
		.flatMap((file) => messagesOf(file))
		.sort((a, b) => (a.number + a.message < b.number + b.message ? -1 : 1));
}

/** @param {string} file */
function messagesOf(file) {
	const code = read(file);
	const isTable = TABLE.test(file);
	if (!isTable && !NUMBER.test(code)) return [];
	const text = file.endsWith('.svelte')
		? (/<script lang="ts">([\s\S]*?)<\/script>/.exec(code)?.[1] ?? '')
		: code;
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
	/** @type {NumberedError[]} */
	const found = [];
	visit(source);
	return found;

	/** @param {ts.Node} node */
	function visit(node) {
		const row = isTable ? rowOf(node) : undefined;
		if (row) {
			found.push({ ...row, file: shortName(file) });
			return;
		}
		const message = isText(node) ? spoken(node) : undefined;
		const number = message && NUMBER.exec(message)?.[1];
		if (message && number) {
			found.push({
				number,
				message: message.replace(NUMBER, '').replace(/\s+/g, ' ').trim(),
				file: shortName(file)
			});
		} else ts.forEachChild(node, visit);
	}
}

/**
 * A line of a table of messages: a number, and a text, a function that makes one, or what is wrong beside what to do.
 *
 * @param {ts.Node} node
 * @returns {{ number: string, message: string } | undefined}
 */
function rowOf(node) {
	if (!ts.isPropertyAssignment(node) || !ts.isNumericLiteral(node.name)) return;
	const { initializer: value } = node;
	const text = ts.isArrowFunction(value) ? value.body : value;
	const [message, ...fix] = ts.isArrayLiteralExpression(text) ? text.elements.map(spoken) : [];
	const parts = ts.isObjectLiteralExpression(text)
		? sentences(text)
		: message
			? [sentence(message), ...fix]
			: [spoken(text)];
	return { number: node.name.text.padStart(3, '0'), message: parts.join(' ').replace(/\s+/g, ' ').trim() };
}

/** @param {ts.ObjectLiteralExpression} row */
function sentences(row) {
	/** @param {string} name */
	const field = (name) => {
		const found = row.properties.find((property) => property.name?.getText() === name);
		return found && ts.isPropertyAssignment(found) ? spoken(found.initializer) : '';
	};
	const wrong = field('message').replace(/\{\w+\}/g, '…');
	const fix = field('fix')
		.replace(/\{\w+\}/g, '…')
		.replace(/^…$/, '');
	return [sentence(wrong), fix];
}

/** @param {string} text */
const sentence = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/**
 * @param {ts.Node} node
 * @returns {node is ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression | ts.BinaryExpression}
 */
const isText = (node) =>
	ts.isStringLiteral(node) ||
	ts.isNoSubstitutionTemplateLiteral(node) ||
	ts.isTemplateExpression(node) ||
	(ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken);

/**
 * @param {ts.Node} node
 * @returns {string}
 */
function spoken(node) {
	if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
	if (ts.isTemplateExpression(node)) {
		return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
	}
	if (ts.isBinaryExpression(node)) return spoken(node.left) + spoken(node.right);
	return '…';
}
