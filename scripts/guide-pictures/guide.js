import { readFileSync } from 'node:fs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isMap, isSeq, parse, parseDocument, visit } from 'yaml';
import { root } from '../sources.js';

/**
 * The changes that the guide shows: pieces of YAML, each with the lines over it that say where it stands in the file.
 *
 * @returns {string[]}
 */
export function changesOfGuide() {
	const { children } = fromMarkdown(readFileSync(`${root}docs/designers.md`, 'utf8'));
	return children.flatMap((node) => (node.type === 'code' && node.lang === 'yaml' ? [node.value] : []));
}

/**
 * A story as it is after a reader has followed the guide.
 *
 * @param {string} text
 * @param {string[]} changes
 * @returns {string}
 * @throws where a change stands nowhere in the story
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
 * Where a node stands, from what stands around it.
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
	// What stands in braces on one line is replaced with the line.
	if (!isBranch || !isMap(stood) || stood.flow) return story.setIn(place, story.createNode(value));
	for (const [name, inner] of Object.entries(value)) put(story, [...place, name], inner);
}
