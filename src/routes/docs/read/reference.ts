import type { Block, DocPage } from '../types.ts';
import { api, type StoryField } from './api.ts';
import { heading, text } from './component.ts';
import { inline } from './inline.ts';

const code = (words: string): { kind: 'code'; text: string } => ({ kind: 'code', text: words });

/** The pages that come from the report alone. */
export function referencePages(): DocPage[] {
	return [storyFile(), functions(), tokens(), errors()];
}

function storyFile(): DocPage {
	const [, ...inner] = api.story;
	return {
		path: 'story-file',
		title: 'The story file',
		description: 'Every field of a story file, what it is and an example, from the schema that checks it.',
		section: 'Reference',
		blocks: [
			text(
				'A whole file to begin with: [Start in five minutes](/docs#a-whole-story-in-one-file). ' +
					'In a path, `<id>` is an id of your own, and `[]` is each entry of a list.'
			),
			heading('The file'),
			...fieldBlocks(api.story[0]?.fields ?? []),
			...inner.flatMap(({ path, doc, fields }): Block[] => [
				heading(path),
				...(doc ? [plain(sentence(doc))] : []),
				...fieldBlocks(fields)
			])
		]
	};
}

/** The schema's descriptions are plain text: Markdown marks in them stay as they are. */
const plain = (words: string): Block => ({ kind: 'text', children: [words] });

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const fieldBlocks = (fields: readonly StoryField[]): Block[] => [
	{
		kind: 'props',
		rows: fields.map(({ name, type, doc, required, example }) => ({
			name,
			type,
			required,
			doc: [doc, ...(example === undefined ? [] : [' E.g. ', code(example)])]
		}))
	}
];

function functions(): DocPage {
	const KINDS = ['function', 'class', 'value'];
	const blocks = api.entries.flatMap(({ entry, exports }): Block[] => {
		const shown = exports.filter(({ kind }) => KINDS.includes(kind));
		const types = exports.filter(({ kind }) => kind === 'type');
		if (exports.length === 0) return [];
		return [
			heading(entry),
			...shown.flatMap((one): Block[] => [
				{ kind: 'heading', depth: 3, id: one.name, text: one.name },
				{ kind: 'code', lang: 'ts', code: one.code },
				...(one.doc ? [text(one.doc)] : [])
			]),
			...(types.length > 0 ? [{ kind: 'types', types } satisfies Block] : [])
		];
	});
	return {
		path: 'functions',
		title: 'Functions and types',
		description:
			'Every function, class, value and type that the package exports besides its components, by entry.',
		section: 'Reference',
		blocks
	};
}

function tokens(): DocPage {
	return {
		path: 'theme-properties',
		title: 'Theme properties',
		description:
			'Every custom property of svelte-contrail/theme.css, with its value by light and in the dark.',
		section: 'Reference',
		blocks: [
			text(
				'One rule on `:root` changes a value, as the theme has no specificity. ' +
					'How to make a theme of your own: [Theming](/docs/recipes/theming).'
			),
			{
				kind: 'table',
				head: [['Property'], ['Light'], ['Dark']],
				rows: api.theme.map(({ name, light, dark }) => [
					[code(name)],
					[code(light)],
					dark ? [code(dark)] : ['the same']
				])
			}
		]
	};
}

function errors(): DocPage {
	return {
		path: 'errors',
		title: 'Errors',
		description: 'Every numbered error of Contrail: what it says and what to do.',
		section: 'Reference',
		blocks: [
			text('Each message ends with its number. “…” marks what the message fills in.'),
			{
				kind: 'table',
				head: [['Number'], ['What it says']],
				rows: api.errors.map(({ number, message }) => [[code(`contrail-${number}`)], inline(message)])
			}
		]
	};
}
