import { readFileSync } from 'node:fs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isMap, isSeq, parse, parseDocument, visit } from 'yaml';
import { root } from '../sources.js';

/**
 * Reads the changes from the guide: pieces of YAML, each with the lines that say where in the file it belongs.
 *
 * @returns {string[]}
 */
export function changesOfGuide() {
	const { children } = fromMarkdown(readFileSync(`${root}docs/designers.md`, 'utf8'));
	return children.flatMap((node) => (node.type === 'code' && node.lang === 'yaml' ? [node.value] : []));
}

/**
 * Applies the changes of the guide to a story.
 *
 * @param {string} text
 * @param {string[]} changes
 * @returns {string}
 * @throws when a change fits nowhere in the story
 */
export function changed(text, changes) {
	const story = parseDocument(text);
	for (const change of changes) {
		const said = parse(change);
		for (const [names, value] of Array.isArray(said) ? said.map(withId) : Object.entries(said))
			put(story, [names].flat(), value);
	}
	return story.toString({ lineWidth: 0 });

	/** @param {{ id: string }} step */
	function withId({ id, ...fields }) {
		let place = /** @type {unknown[] | undefined} */ (undefined);
		visit(story, {
			Map(_, map, path) {
				if (map.get('id') === id) place = placeOf([...path, map]);
			}
		});
		if (!place) throw new Error(`The starter has no step \`${id}\`, which the guide changes. (contrail-426)`);
		return /** @type {const} */ ([place, fields]);
	}
}

/**
 * The path of a node in its document.
 *
 * @param {readonly unknown[]} path the document first, the node last
 */
function placeOf(path) {
	return path.flatMap(
		/** @returns {(string | number)[]} */ (node, i) => {
			const next = path[i + 1];
			if (isSeq(node)) return [node.items.indexOf(next)];
			if (!isMap(node)) return [];
			const pair = node.items.find((item) => item === next);
			return pair ? [String(pair.key)] : [];
		}
	);
}

/**
 * @param {import('yaml').Document} story
 * @param {unknown[]} place
 * @param {unknown} value
 */
function put(story, place, value) {
	const isBranch = value && typeof value === 'object' && !Array.isArray(value);
	const stood = story.getIn(place);
	// A value in braces on one line changes as a whole line.
	if (!isBranch || !isMap(stood) || stood.flow) return story.setIn(place, story.createNode(value));
	for (const [name, inner] of Object.entries(value)) put(story, [...place, name], inner);
}
