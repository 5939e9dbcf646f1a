import file from '../../stories/front/story.yaml?raw';
import figures from './docs/figures.json';
import { highlight } from './docs/read/highlight.ts';
import component from './front/Component.svelte?raw';
import { readFile } from './front/read-file.ts';

/** Begins a story in an empty folder: the studio's page asks for its title. */
const STUDIO = `mkdir my-story
cd my-story
npx svelte-contrail studio`;

/** The imports whose cost most readers ask for first; the docs list the others. */
const COSTS = ['`Scrolly`, `Step`', '`StoryMap`, `RouteLine`', '`Chart`, `bars`', '`Counter`'];

/** What a reader notices first of the figures beside other libraries. */
const BESIDE = [
	'Script while scrolling, ms a second',
	'Total blocking time on a slow line, ms',
	'Layout shift of the visit',
	'Script of a whole visit, kB',
	'Heap growth per mount and unmount, kB'
];

/** The rows of a table of figures that have one of these names, in the order of the names. */
function chosen({ head, rows }: { head: string[]; rows: string[][] }, names: readonly string[]) {
	return {
		head: head.map(plain),
		rows: names.flatMap((name) => rows.filter(([first]) => first === name)).map((row) => row.map(plain))
	};
}

const plain = (text: string) => text.replaceAll('`', '');

const beside = chosen(figures.peers, BESIDE);

export const load = () => ({
	file: readFile(file),
	component: highlight(component.trim(), 'svelte'),
	studio: highlight(STUDIO, 'shellscript'),
	costs: chosen(figures.bytes, COSTS),
	beside: { ...beside, head: ['What', ...beside.head.slice(1)] },
	/** When and where the figures beside other libraries were measured. */
	measured: beside.head[0]
});
