import { describe, expect, it } from 'vitest';
import { applyEdits, applyOperations, type Operation } from '../../src/lib/edit/index.ts';
import { editFiles } from './edit-files.ts';

const context = { file: 'story.yaml' };

/** The lines that operations take out of a text and put in. */
function diff(text: string, ...operations: Operation[]): { out: string[]; in: string[] } {
	const result = applyOperations(text, operations, context);
	if ('refused' in result) throw new Error(result.refused.map(({ message }) => message).join('\n'));
	expect(applyEdits(result.text, result.inverse)).toBe(text);
	const [before, after] = [text.split('\n'), result.text.split('\n')];
	let start = 0;
	while (before[start] === after[start] && start < before.length) start++;
	let end = 0;
	while (
		before.at(-1 - end) === after.at(-1 - end) &&
		end < before.length - start &&
		end < after.length - start
	)
		end++;
	return {
		out: before.slice(start, before.length - end),
		in: after.slice(start, after.length - end)
	};
}

const refusal = (text: string, ...operations: Operation[]): string => {
	const result = applyOperations(text, operations, context);
	if (!('refused' in result)) throw new Error('The operations were done.');
	const [{ line, code, message, fix }] = result.refused as [(typeof result.refused)[0]];
	return `${line}: ${message}. ${fix} (${code})`;
};

const demo = editFiles.demo!;
const starter = editFiles.starter!;
const hostile = editFiles.hostile!;

describe('a field', () => {
	it('changes alone: what a view keeps stays as it is written', () => {
		const view = { bounds: [-26, 11, -10, 31], maxZoom: 6 };
		expect(diff(starter, { type: 'setView', id: 'dakar', view })).toEqual({
			out: ['  dakar: { bounds: [-26, 11, -10, 30], maxZoom: 6 }'],
			in: ['  dakar: { bounds: [-26, 11, -10, 31], maxZoom: 6 }']
		});
	});

	it('becomes a view of another kind in its place', () => {
		const view = { center: [-17.5, 14.7], zoom: 7 };
		expect(diff(starter, { type: 'setView', id: 'dakar', view }).in).toEqual([
			'  dakar: { center: [-17.5, 14.7], zoom: 7 }'
		]);
	});

	it('keeps all comments when it becomes a view of another kind', () => {
		const tall = starter.replace(
			'  lisbon: { center: [-9.14, 38.72], zoom: 6 }',
			[
				'  lisbon:',
				'    # The mouth of the river.',
				'    center: [-9.1, 38.7] # as measured',
				'    zoom: 9 # not nearer'
			].join('\n')
		);
		const view = { bounds: [-10, 38, -9, 39], padding: 20 };
		expect(diff(tall, { type: 'setView', id: 'lisbon', view })).toEqual({
			out: ['    center: [-9.1, 38.7] # as measured', '    zoom: 9 # not nearer'],
			in: ['    bounds: [-10, 38, -9, 39]', '    padding: 20', '    # as measured', '    # not nearer']
		});
	});

	it('keeps the comments of items that go', () => {
		const path = ['steps', 'x', 'flights'];
		const { in: written } = diff(hostile, { type: 'setField', path, value: ['f'] });
		expect(written).toContain('        # the second flight');
	});

	it('that is new looks like its neighbours and has its place in the schema’s order', () => {
		const place = { name: 'Accra: the port', at: [-0.19, 5.6], kind: 'city' };
		expect(diff(starter, { type: 'addPlace', id: 'accra', place }).in).toEqual([
			"  accra: { name: 'Accra: the port', at: [-0.19, 5.6], kind: city }"
		]);
		const move: Operation = { type: 'setField', path: ['steps', 'lisbon-first', 'move'], value: 'ease' };
		expect(diff(starter, move).in).toEqual(['        move: ease']);
		expect(starter.indexOf('view: lisbon')).toBeGreaterThan(0);
	});

	it('keeps its quotation marks, the comment beside it and its place on the line', () => {
		expect(diff(hostile, { type: 'setText', path: ['title'], text: 'Now' })).toEqual({
			out: ['title:    "Un “título”: 航空 ✈️"    # after the title'],
			in: ['title:    "Now"    # after the title']
		});
		expect(
			diff(hostile, { type: 'setField', path: ['flights', 'g', 'legs', 0, 'to'], value: 'b' }).in
		).toEqual(['            to: b   # home']);
	});

	it('gets quotation marks where a plain text would read as something else', () => {
		for (const [text, written] of [
			['null', "'null'"],
			['12', "'12'"],
			['a: b', "'a: b'"],
			['it’s', 'it’s'],
			["it's", "it's"],
			['- x', "'- x'"],
			['# x', "'# x'"],
			['a\tb', 'a\tb']
		] as const) {
			const change = diff(starter, { type: 'setText', path: ['places', 'dakar', 'name'], text });
			expect(change.in.join()).toContain(`name: ${written}, at`);
		}
	});

	it('in lines stays in lines, and a folded text stays folded', () => {
		const text = 'One line.\n\nAnother one.';
		expect(diff(starter, { type: 'setText', path: ['steps', 'lisbon-first', 'text'], text }).in).toEqual([
			'          One line.',
			'',
			'          Another one.'
		]);
		const note = `${'words and '.repeat(20)}an end.`;
		const change = diff(demo, { type: 'setText', path: ['flights', 'ra-86572', 'note'], text: note });
		expect(change.in.length).toBeGreaterThan(1);
		expect(change.in.every((line) => line.startsWith('      ') && line.length <= 120)).toBe(true);
	});

	it('loses its line when it is removed, and the comment above it stays', () => {
		expect(diff(starter, { type: 'removeField', path: ['lang'] })).toEqual({ out: ['lang: en'], in: [] });
	});

	it('may be added where the file has nothing yet', () => {
		const area = {
			name: 'Sea',
			outline: [
				[-30, 0],
				[-20, 0],
				[-20, 10]
			]
		};
		const change = diff(
			starter,
			{ type: 'addEntry', table: 'areas', id: 'sea', entry: area },
			{ type: 'setField', path: ['steps', 'lisbon-first', 'areas'], value: ['sea'] }
		);
		expect(change.in.join('\n')).toContain('areas:\n  sea:\n    name: Sea\n    outline:\n');
	});
});

describe('a step', () => {
	it('moves with its comments, and the blank lines stay where they are', () => {
		const two = demo.replace('      - id: colectivos', '      # Ask again.\n      - id: colectivos');
		const change = diff(two, { type: 'moveStep', id: 'colectivos', chapter: 'the-militia', index: 0 });
		expect(change.in.slice(0, 2)).toEqual(['      # Ask again.', '      - id: colectivos']);
		expect(change.in.toSorted()).toEqual(change.out.toSorted());
	});

	it('moves to a chapter that is indented otherwise', () => {
		const change = diff(hostile, { type: 'moveStep', id: 'z', chapter: 'one', index: 0 });
		expect(change.in.slice(0, 3)).toEqual(['    -', '        id: z', "        text: 'Single ''quoted''"]);
	});

	it('is split at a place in its text, and joined again', () => {
		const at = 'This is the first step. '.length;
		const split: Operation = { type: 'splitStep', id: 'lisbon-first', at, as: 'second' };
		const change = diff(starter, split);
		expect(change.in.join('\n')).toMatch(
			/This is the first step\.\n[^]*- id: second\n +text: \|\n +Write what/
		);
		const result = applyOperations(starter, [split, { type: 'joinSteps', id: 'lisbon-first' }], context);
		expect('text' in result && result.text).toContain('This is the first step.\n\n          Write what');
	});

	it('takes another id together with the links to it', () => {
		const linked = starter
			.replace('There is', 'There [is](#lisbon-first)')
			.replace('This stands', '[This](#lisbon-first) stands');
		const change = diff(linked, { type: 'rename', table: 'steps', from: 'lisbon-first', to: 'arrival' });
		expect(change.in.join('\n')).not.toContain('lisbon-first');
		expect(change.in.join('\n')).toContain('[This](#arrival)');
	});

	it('keeps the comments of both when it is joined with the next', () => {
		const change = diff(hostile, { type: 'joinSteps', id: 'y' });
		expect(change.in.join('\n')).toContain('# y');
	});
});

describe('an id', () => {
	it('changes wherever it stands', () => {
		const change = diff(starter, { type: 'rename', table: 'places', from: 'dakar', to: 'capital' });
		const lines = change.in.filter((line, index) => line !== change.out[index]);
		// Its own line, a leg, the opening and two steps; the view of the same name is something else.
		expect(lines).toHaveLength(5);
		expect(lines.join('\n')).not.toContain('dakar');
	});

	it('goes from the lists that show it when its place is removed', () => {
		const change = diff(starter, { type: 'removePlace', id: 'atlantic' });
		expect(change.in.join('\n')).not.toContain('atlantic');
	});
});

describe('what cannot be done', () => {
	it.each<[name: string, text: string, operation: Operation, says: string]>([
		[
			'a value that other places repeat',
			editFiles['hostile, anchors']!,
			{ type: 'setField', path: ['places', 'b', 'name'], value: 'X' },
			'26: this cannot be changed: other places repeat it by the anchor "&b". Write the value out where "*b" stands. (298)'
		],
		[
			'an id that is not there',
			starter,
			{ type: 'deleteStep', id: 'lisbon-frist' },
			'1: no step is called "lisbon-frist". Did you mean "lisbon-first"? (223)'
		],
		[
			'a place that a leg needs',
			starter,
			{ type: 'removePlace', id: 'lisbon' },
			'62: this cannot be changed: "from" needs "lisbon" here. Name another one there first. (298)'
		],
		[
			'a field that there is not',
			starter,
			{ type: 'setField', path: ['views', 'both', 'zom'], value: 3 },
			'69: unknown field "zom" in a view. Did you mean "zoom"? (214)'
		],
		[
			'a value out of its range',
			starter,
			{ type: 'setField', path: ['views', 'lisbon', 'zoom'], value: 90 },
			'70: "zoom" is 90. It must be at most 22. (219)'
		],
		['a file that cannot be read', `${starter}\n  x: [`, { type: 'setText', path: ['title'], text: 'X' }, '']
	])('%s', (_, text, operation, says) => {
		const said = refusal(text, operation);
		if (says) expect(said).toBe(says);
		else expect(said).toMatch(/^1: this cannot be changed: line \d+ cannot be read, as /);
	});

	it.each<{ type: string; [name: string]: unknown } | null>([
		{ type: 'evil' },
		null,
		{ type: 'setField', path: [], value: 1 },
		{ type: 'setField', path: ['title'], value: () => 1 },
		{ type: 'setField', path: ['title'], value: { now: new Date(0) } },
		{ type: 'setField', path: ['title'], value: Number.NaN },
		{ type: 'deleteStep', id: 'x', more: 1 },
		{ type: 'setField', path: ['__proto__', 'polluted'], value: 'yes' },
		{ type: 'setField', path: ['places', 'constructor'], value: { name: 'X', at: [1, 2] } },
		{ type: 'setField', path: ['title'], value: nested(5000) }
	])('what is no operation, %#', (operation) => {
		const result = applyOperations(starter, [operation as Operation], context);
		expect(result).toHaveProperty('refused');
		expect({}).not.toHaveProperty('polluted');
	});

	it('any of several leaves the text as it was', () => {
		const operations: Operation[] = [
			{ type: 'setText', path: ['title'], text: 'X' },
			{ type: 'deleteStep', id: 'nowhere' }
		];
		expect(applyOperations(starter, operations, context)).toHaveProperty('refused');
	});
});

function nested(depth: number): unknown {
	let value: unknown = 'x';
	for (let level = 0; level < depth; level++) value = [value];
	return value;
}
