import type { Block, DocPage, PropRow, Section } from '../types.ts';
import { api, type ApiComponent, type ApiProp } from './api.ts';
import { wordsOf } from '../parts/words.ts';
import { inline } from './inline.ts';
import { slug, type Written } from './markdown.ts';

/** The headings of written parts that follow the props. */
const AFTER_PROPS = ['Accessibility', 'Good to know'];

/** The section of the contents for components of each entry; those of the main one are the first. */
const SECTIONS: Record<string, Section> = {
	'svelte-contrail/map': 'On the map',
	'svelte-contrail/fleet': 'On the map',
	'svelte-contrail/layers': 'Data on the map',
	'svelte-contrail/chart': 'Charts',
	'svelte-contrail/media': 'Pictures',
	'svelte-contrail/story': 'Stories'
};

/** A component's page: the written text, and around it what the report says. */
export function componentPage(component: ApiComponent, written: Written | undefined): DocPage {
	const { name, slug, entry, summary } = component;
	const [lead, blocks] = leadOf(written?.blocks ?? []);
	const [use, after] = split(blocks);
	return {
		path: `components/${slug}`,
		title: name,
		description: lead ?? wordsOf(inline(summary)),
		section: SECTIONS[entry] ?? 'Scrolling and words',
		blocks: [
			{ kind: 'code', lang: 'ts', code: `import { ${name} } from '${entry}';` },
			...use,
			...propBlocks(component),
			...after,
			...styling(component),
			...types(component)
		]
	};
}

/** Takes the first paragraph off, which becomes the page's lead. */
function leadOf(blocks: Block[]): [lead: string | undefined, rest: Block[]] {
	const [first, ...rest] = blocks;
	return first?.kind === 'text' ? [wordsOf(first.children), rest] : [undefined, blocks];
}

function split(blocks: Block[]): [before: Block[], after: Block[]] {
	const at = blocks.findIndex((block) => block.kind === 'heading' && AFTER_PROPS.includes(block.text));
	return at < 0 ? [blocks, []] : [blocks.slice(0, at), blocks.slice(at)];
}

function propBlocks({ props, rest }: ApiComponent): Block[] {
	const plain = props.filter(({ kind }) => !kind);
	const snippets = props.filter(({ kind }) => kind === 'snippet');
	const events = props.filter(({ kind }) => kind === 'event');
	const more: Block[] = rest
		? [{ kind: 'text', children: inline(`Any other attribute goes to the root element: \`${rest}\`.`) }]
		: [];
	return [
		heading('Props'),
		...(plain.length > 0 ? [rowsOf(plain)] : []),
		...more,
		...(plain.length + more.length === 0 ? [text('None.')] : []),
		...(events.length > 0 ? [heading('Events'), rowsOf(events)] : []),
		...(snippets.length > 0 ? [heading('Snippets'), rowsOf(snippets)] : [])
	];
}

const rowsOf = (props: ApiProp[]): Block => ({ kind: 'props', rows: props.map(rowOf) });

function rowOf({ kind, doc, ...prop }: ApiProp): PropRow {
	// The types may require an event's callback, but users pass one only if they need it.
	return { ...prop, doc: inline(doc), required: prop.required && kind !== 'event' };
}

function styling({ hooks }: ApiComponent): Block[] {
	const { names, attributes, properties } = hooks;
	if (names.length + properties.length === 0) return [];
	const attributeList = attributes.map((name) => `\`${name}\``).join(', ');
	return [
		heading('Styling'),
		...(names.length > 0
			? [text(`Parts to hold on to: ${names.map((name) => `\`[data-contrail="${name}"]\``).join(', ')}.`)]
			: []),
		...(attributes.length > 0 ? [text(`Their state stands in ${attributeList}.`)] : []),
		...(properties.length > 0
			? ([
					{
						kind: 'table',
						head: [['Custom property'], ['Without it']],
						rows: properties.map(({ name, fallback }) => [
							[{ kind: 'code', text: name }],
							fallback ? [{ kind: 'code', text: fallback }] : ['nothing']
						])
					}
				] satisfies Block[])
			: [])
	];
}

function types({ types: names }: ApiComponent): Block[] {
	if (names.length === 0) return [];
	const list = names.map((name) => ({ name, code: api.types[name] ?? '' }));
	return [heading('Types'), { kind: 'types', types: list }];
}

export const heading = (title: string): Block => ({
	kind: 'heading',
	depth: 2,
	id: slug(title),
	text: title
});

export const text = (words: string): Block => ({ kind: 'text', children: inline(words) });
