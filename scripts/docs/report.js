import { parse } from 'svelte/compiler';
import { codeEntries, madeOf, publicComponents, slugOf } from './components.js';
import { numberedErrors } from './errors.js';
import { exportsOf } from './functions.js';
import { hooksOf } from './hooks.js';
import { namedTypes } from './named-types.js';
import { read, root, typesOf } from './program.js';
import { propsOf } from './props.js';
import { storyFields } from './story-fields.js';
import { themeProperties } from './theme.js';

/** Components without markup of their own, and the files of the map that draw them. */
const DRAWN_BY = /** @type {Record<string, string[]>} */ ({
	RouteLine: ['src/lib/map/overlay/routes/Routes.svelte'],
	Place: ['src/lib/map/overlay/labels/Labels.svelte'],
	Area: ['src/lib/map/overlay/routes/Routes.svelte', 'src/lib/map/overlay/labels/Labels.svelte']
});

/** Components whose content comes late, and the file of that content. */
const LATE = /** @type {Record<string, string>} */ ({
	StoryMap: 'src/lib/map/content/StoryMapContent.svelte',
	MapPicture: 'src/lib/map/content/MapPictureContent.svelte'
});

/**
 * Reads the package's public API from its sources: components with props, events, snippets and stable names, functions,
 * types, errors, the theme's properties and the fields of a story file.
 */
export function apiReport() {
	const components = publicComponents();
	const entries = codeEntries();
	const { checker, source } = typesOf([...entries, ...components].map(({ file }) => file));
	/** @type {Map<string, string>} */
	const types = new Map();

	const described = components.map(({ name, entry, file }) => {
		const { props, rest, nodes } = propsOf(source(file), checker);
		const named = namedTypes(nodes, checker);
		for (const [type, code] of named) types.set(type, code);
		const files = DRAWN_BY[name]?.map((path) => root + path) ?? madeOf(file);
		if (LATE[name]) files.push(...madeOf(root + LATE[name]));
		return {
			name,
			slug: slugOf(name),
			entry,
			summary: summaryOf(file),
			props,
			...(rest && { rest }),
			types: [...named.keys()],
			hooks: hooksOf(files)
		};
	});
	const shownEntries = entries.map(({ entry, file }) => {
		const { exports, types: named } = exportsOf(source(file), checker);
		for (const [type, code] of named) types.set(type, code);
		const names = new Set(components.map(({ name }) => name));
		return { entry, exports: exports.filter(({ name }) => !names.has(name)) };
	});
	return {
		components: described,
		entries: shownEntries,
		types: Object.fromEntries([...types].sort(([a], [b]) => (a < b ? -1 : 1))),
		errors: numberedErrors(),
		theme: themeProperties(),
		story: storyFields()
	};
}

/**
 * The first paragraph of a component's own comment.
 *
 * @param {string} file
 */
function summaryOf(file) {
	const { fragment } = parse(read(file), { modern: true, filename: file });
	const comment = fragment.nodes.find((node) => node.type === 'Comment' && node.data.includes('@component'));
	const text = comment?.type === 'Comment' ? comment.data.replace('@component', '').trim() : '';
	return (text.split(/\n\s*\n|\n@/, 1)[0] ?? '').replace(/\s+/g, ' ');
}
