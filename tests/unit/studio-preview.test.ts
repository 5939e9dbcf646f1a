import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyOperations, type Operation } from '../../src/lib/edit/index.ts';
import { readStory } from '../../src/lib/story/check/index.ts';
import type { StoryData } from '../../src/lib/story/schema/index.ts';
import { foresee } from '../../src/lib/studio/page/preview/foresee.ts';
import { Preview } from '../../src/lib/studio/page/preview/preview.ts';
import { editFiles } from './edit-files.ts';

const file = 'story.yaml';
const story = (text: string): StoryData => readStory(text, { file }).story!;
/** Without the notes, which are numbered through the whole story. */
const withoutNotes = (whole: StoryData): Partial<StoryData> => ({ ...whole, notes: undefined });

const STEP = { id: 'more', text: 'It was *late*.\n', view: 'dakar', places: ['lisbon'] };
const KNOWN: Operation[] = [
	{ type: 'setField', path: ['places', 'dakar', 'at'], value: [-17, 15] },
	{ type: 'setText', path: ['places', 'dakar', 'name'], text: 'Ndakaaru' },
	{ type: 'removeField', path: ['places', 'dakar', 'side'] },
	{ type: 'setText', path: ['title'], text: 'Another headline' },
	{ type: 'setText', path: ['summary'], text: 'One *more* sentence.' },
	{
		type: 'setText',
		path: ['steps', 'the-flight', 'text'],
		text: 'Once a week, [far away](#somebody-says).'
	},
	{ type: 'setField', path: ['steps', 'the-flight', 'counters', 0, 'value'], value: 52 },
	{ type: 'setField', path: ['chapters', 0, 'steps', 1, 'move'], value: 'jump' },
	{ type: 'setText', path: ['steps', 'somebody-says', 'quote', 'text'], text: 'We saw nothing.' },
	{ type: 'setText', path: ['chapters', 'the-words', 'title'], text: 'What was said' },
	{ type: 'setField', path: ['steps', 'lisbon-first', 'places'], value: ['lisbon', 'dakar'] },
	{ type: 'setField', path: ['flights', 'example', 'legs', 1, 'certainty'], value: 'reported' },
	{ type: 'setView', id: 'both', view: { center: [-14, 25], zoom: 3.5, bearing: 20 } },
	{ type: 'setField', path: ['opening', 'places'], value: ['dakar'] },
	{ type: 'addPlace', id: 'praia', place: { name: 'Praia', at: [-23.5, 14.9] } },
	{
		type: 'addEntry',
		table: 'areas',
		id: 'sea',
		entry: {
			name: 'Sea',
			outline: [
				[-26, 20],
				[-22, 20],
				[-22, 23]
			]
		}
	},
	{ type: 'addStep', chapter: 'the-way', step: STEP, index: 1 },
	{ type: 'addStep', chapter: 'the-words', step: STEP },
	{ type: 'addChapter', chapter: { id: 'last', title: 'The last', steps: [STEP] } },
	{ type: 'deleteStep', id: 'lisbon-first' },
	{ type: 'duplicateStep', id: 'lisbon-first', as: 'again' },
	{ type: 'moveStep', id: 'lisbon-first', chapter: 'the-way', index: 1 },
	{ type: 'moveStep', id: 'lisbon-first', chapter: 'the-words', index: 0 },
	{ type: 'moveChapter', id: 'the-words', index: 0 },
	{ type: 'deleteChapter', id: 'the-way' }
];

describe('what an operation will make of a story', () => {
	const text = editFiles.starter!;

	it.each(KNOWN.map((operation) => [JSON.stringify(operation).slice(0, 90), operation] as const))(
		'is what the file then says: %s',
		(_, operation) => {
			const result = applyOperations(text, [operation], { file });
			if ('refused' in result) throw new Error(result.refused[0]!.message);
			const foreseen = foresee(parse(text), [operation])!;
			expect(foreseen.data).toEqual(parse(result.text));
			const shown = foreseen.change(story(text));
			expect(withoutNotes(shown)).toEqual(withoutNotes(story(result.text)));
			// A story that has it already stays as it is.
			expect(withoutNotes(foreseen.change(story(result.text)))).toEqual(withoutNotes(story(result.text)));
		}
	);

	it('keeps what other files gave the story', () => {
		const whole = story(text);
		const track = { points: [], skipped: [], rows: 0 } as never;
		whole.flights.example = { ...whole.flights.example!, track };
		const [change] = [
			foresee(parse(text), [{ type: 'setText', path: ['flights', 'example', 'note'], text: 'So.' }])!
		];
		expect(change.change(whole).flights.example).toEqual({ ...whole.flights.example, note: 'So.' });
	});

	it.each<[string, Operation]>([
		['has an error', { type: 'setField', path: ['steps', 'the-flight', 'screens'], value: 20 }],
		[
			'names what is not there',
			{ type: 'setField', path: ['steps', 'the-flight', 'places'], value: ['rome'] }
		],
		[
			'has Markdown that is not allowed',
			{ type: 'setText', path: ['steps', 'the-flight', 'text'], text: '<b>No</b>' }
		],
		[
			'is about a step that is not there',
			{ type: 'setText', path: ['steps', 'nowhere', 'text'], text: 'No' }
		],
		['only the text of the file tells', { type: 'splitStep', id: 'the-flight', at: 9, as: 'second' }]
	])('is not told where it %s', (_, operation) => {
		expect(foresee(parse(text), [operation])).toBeUndefined();
	});

	it('is the same in the middle of a long story, where flights gather', () => {
		const demo = editFiles.demo!;
		const [id] = /(?<=- id: )\S+(?=\n(?: {8}.*\n|\n)*? {8}flights: (?:\{ )?add)/.exec(demo) ?? ['carat'];
		const operation: Operation = { type: 'setText', path: ['steps', id, 'alt'], text: 'What the map shows.' };
		const result = applyOperations(demo, [operation], { file });
		if ('refused' in result) throw new Error(result.refused[0]!.message);
		const shown = foresee(parse(demo), [operation])!.change(story(demo));
		expect(withoutNotes(shown)).toEqual(withoutNotes(story(result.text)));
	});
});

describe('a page that shows changes before they are written', () => {
	const first = story(editFiles.starter!);
	const title = (text: string): Operation[] => [{ type: 'setText', path: ['title'], text }];
	const dataWith = (text: string): unknown => ({ ...(parse(editFiles.starter!) as object), title: text });
	const storyWith = (text: string): StoryData => ({ ...first, title: text });

	function page() {
		let [now, base] = [first, 'a'];
		let change: (one: StoryData, of: string | undefined) => StoryData = (one) => one;
		const preview = new Preview({ story: first, revise: (next) => void (change = next) });
		preview.follow('a', dataWith(first.title));
		return {
			preview,
			shown: () => change(now, base).title,
			update: (text: string, next: string) => void ([now, base] = [storyWith(text), next])
		};
	}

	it('keeps them over older versions of the story, until one has them', () => {
		const { preview, shown, update } = page();
		const one = preview.add(title('One'));
		expect(shown()).toBe('One');
		const two = preview.add(title('Two'));
		one.base = 'b';
		preview.follow('b', dataWith('One'));
		expect(shown()).toBe('Two');
		update('One', 'b');
		expect(shown()).toBe('Two');
		two.base = 'c';
		preview.follow('c', dataWith('Two'));
		update('Two', 'c');
		expect(shown()).toBe('Two');
		// What another program writes then is shown.
		update('Three', 'd');
		expect(shown()).toBe('Three');
	});

	it('takes back what the server refused, and keeps what came after', () => {
		const { preview, shown } = page();
		const one = preview.add(title('One'));
		preview.add([{ type: 'setText', path: ['summary'], text: 'Kept.' }]);
		preview.drop(one);
		preview.follow('a', dataWith(first.title));
		expect(shown()).toBe(first.title);
		expect(preview.data).toMatchObject({ title: first.title, summary: 'Kept.\n' });
	});

	it('goes back as soon as an undo is written and its version of the story is there', () => {
		const { preview, shown, update } = page();
		const one = preview.add(title('One'));
		one.base = 'b';
		preview.follow('b', dataWith('One'));
		preview.follow('a', dataWith(first.title));
		update(first.title, 'a');
		expect(shown()).toBe(first.title);
	});

	it('shows what is being written, and what was there after it is given up', () => {
		const { preview, shown } = page();
		preview.try(title('W'));
		preview.try(title('Wr'));
		expect(shown()).toBe('Wr');
		preview.try([]);
		expect(shown()).toBe(first.title);
	});
});
