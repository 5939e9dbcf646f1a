import './seed.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isMap, isScalar, Lexer, parseDocument } from 'yaml';
import { applyEdits, applyOperations, type Operation, type TextEdit } from '../../src/lib/edit/index.ts';
import { readStory } from '../../src/lib/story/check/index.ts';
import { isFull } from '../shared/extent.ts';
import { editFiles } from './edit-files.ts';

interface Step {
	id: string;
	text: string;
}
interface Data {
	places: Record<string, { name: string; at: number[] }>;
	sources: Record<string, unknown>;
	views: Record<string, Record<string, unknown>>;
	flights: Record<string, unknown>;
	charts?: Record<string, { columns?: Record<string, unknown> }>;
	chapters: { id: string; title: string; steps: Step[] }[];
}

/** The data of a file, which must read. */
function dataOf(text: string): Data {
	const document = parseDocument(text.replace(/^\uFEFF/, ''), { version: '1.2', schema: 'core' });
	expect(document.errors).toEqual([]);
	return document.toJS() as Data;
}

/** The comments of a file as the lexer of the library finds them. */
function commentsOf(text: string): string[] {
	const lexemes = [...new Lexer().lex(text.replace(/^\uFEFF/, ''))];
	return lexemes
		.filter((lexeme, index) => lexeme.startsWith('#') && lexemes[index - 1] !== '\u001F')
		.map((comment) => comment.trimEnd())
		.sort();
}

/** The items of a list that another one has not as often. */
function missing(before: readonly string[], after: readonly string[]): string[] {
	const counts = new Map<string, number>();
	for (const item of after) counts.set(item, (counts.get(item) ?? 0) + 1);
	return before.filter((item) => {
		const count = counts.get(item) ?? 0;
		counts.set(item, count - 1);
		return count <= 0;
	});
}

const pieces = fc.constantFrom(
	...['a', 'Ü 航空 ✈️', ' # no comment', ': ', '- dash', "it's", '"said"', '[x]', '{y}', '\\', '\t', '*em*'],
	...['null', '12', '\u00a0', '\u2028', '%', '&a', '*b', '!', '|', '>', '@', ',', 'word '.repeat(40)]
);
const words = fc.array(pieces, { minLength: 1, maxLength: 4 }).map((list) => `x${list.join(' ')}`);
const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map((list) => list.join('\n\n'));
const seed = fc.record({
	kind: fc.nat(),
	a: fc.nat(),
	b: fc.nat(),
	words,
	lines,
	isFresh: fc.boolean(),
	numbers: fc.tuple(fc.integer({ min: -170, max: 170 }), fc.double({ min: -80, max: 80, noNaN: true }))
});
type Seed = typeof seed extends fc.Arbitrary<infer Value> ? Value : never;

let fresh = 0;
const one = <Item>(items: readonly Item[], at: number): Item => items[at % items.length]!;

/** An operation on what the file holds now. */
function operationOn(data: Data, { kind, a, b, words, lines, isFresh, numbers }: Seed): Operation {
	const steps = data.chapters.flatMap((chapter) => chapter.steps ?? []);
	const step = one(steps, a) ?? { id: 'none', text: '' };
	const chapter = one(data.chapters, b);
	const place = one(Object.keys(data.places), a);
	const view = one(Object.keys(data.views), a);
	const name = `new-${fresh++}`;
	const kinds: (() => Operation)[] = [
		() => ({ type: 'setText', path: ['steps', step.id, 'text'], text: lines }),
		() => ({ type: 'setText', path: ['chapters', b % data.chapters.length, 'title'], text: words }),
		() => ({ type: 'setText', path: ['summary'], text: lines }),
		() => ({ type: 'setText', path: ['places', place, 'name'], text: words }),
		() => ({ type: 'setField', path: ['places', place, 'at'], value: numbers }),
		() => ({ type: 'setField', path: ['places', place, 'kind'], value: one(['city', 'site', 'region'], b) }),
		() => ({ type: 'setField', path: ['steps', step.id, 'alt'], value: words }),
		() => ({
			type: 'setField',
			path: ['steps', step.id, 'places'],
			value: Object.keys(data.places).slice(a % 3, b % 6)
		}),
		() => ({
			type: 'setField',
			path: ['steps', step.id, 'flights'],
			value: Object.keys(data.flights).slice(a % 2, b % 3)
		}),
		() => ({
			type: 'setField',
			path: ['places', place],
			value: { name: words, at: numbers, ...(isFresh && { kind: 'city' }) }
		}),
		() => ({
			type: 'setField',
			path: ['steps', step.id, 'counters'],
			value: [{ value: a, label: words, source: one(Object.keys(data.sources), b) }]
		}),
		() => ({ type: 'removeField', path: ['steps', step.id, one(['alt', 'areas', 'quote', 'move'], b)] }),
		() => ({
			type: 'setView',
			id: isFresh ? name : view,
			view: one<Record<string, unknown>>(
				[
					{ center: numbers, zoom: 5.25 },
					{ bounds: [-10, -5, 20.5, 40], padding: 40 }
				],
				b
			)
		}),
		() => ({ type: 'addPlace', id: name, place: { name: words, at: numbers, side: 'left' } }),
		() => ({ type: 'removePlace', id: place }),
		() => ({ type: 'rename', table: 'places', from: place, to: name }),
		() => ({ type: 'rename', table: 'steps', from: step.id, to: name }),
		() => {
			const [id = 'none', chart] = one(Object.entries(data.charts ?? {}), a) ?? [];
			const column = one(Object.keys(chart?.columns ?? {}), b) ?? 'none';
			return { type: 'renameField', path: ['charts', id, 'columns', column], to: name };
		},
		() => ({ type: 'rename', table: 'sources', from: one(Object.keys(data.sources), a), to: name }),
		() => ({
			type: 'addStep',
			chapter: chapter!.id,
			index: a % 4,
			step: { id: name, text: `${lines}\n`, view, places: [place] }
		}),
		() => ({ type: 'deleteStep', id: step.id }),
		() => ({ type: 'duplicateStep', id: step.id, as: name }),
		() => ({ type: 'moveStep', id: step.id, chapter: chapter!.id, index: a % 5 }),
		() => ({ type: 'splitStep', id: step.id, at: b % Math.max(1, step.text.length), as: name }),
		() => ({ type: 'joinSteps', id: step.id }),
		() => ({
			type: 'addChapter',
			index: a % 3,
			chapter: { id: name, title: words, steps: [{ id: `${name}-step`, text: 'One.' }] }
		}),
		() => ({ type: 'deleteChapter', id: chapter!.id }),
		() => ({ type: 'moveChapter', id: chapter!.id, index: a % 4 })
	];
	return one(kinds, kind)();
}

/** Takes things out, with the comments on their own lines. */
const REMOVES = new Set<Operation['type']>(['deleteStep', 'deleteChapter', 'removeField', 'removePlace']);
const MOVES = new Set<Operation['type']>(['moveStep', 'moveChapter']);

const linesOf = (text: string): string[] => text.split(/\r?\n/).map((line) => line.trim());
const errorsIn = (text: string): number =>
	readStory(text, { file: 'f' }).diagnostics.filter(({ severity }) => severity === 'error').length;

/** The range of the first text that is no longer the same. */
function changedRange(before: string, after: string): [from: number, to: number] {
	const most = Math.min(before.length, after.length);
	let from = 0;
	while (from < most && before[from] === after[from]) from++;
	let end = 0;
	while (end < most - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
	return [from, before.length - end];
}

function checkEdit(before: string, after: string, operation: Operation): void {
	expect(after.startsWith('\uFEFF')).toBe(before.startsWith('\uFEFF'));
	if (before.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
	if (!REMOVES.has(operation.type)) expect(missing(commentsOf(before), commentsOf(after))).toEqual([]);
	if (
		MOVES.has(operation.type) &&
		!/\[ *\{|steps"?: \[/.test(before) &&
		!/steps: \[\]/.test(before + after)
	) {
		const kept = (text: string): string[] => linesOf(text).filter(Boolean).sort();
		expect(kept(after)).toEqual(kept(before));
	}
	if ('path' in operation) expectAround(before, after, operation.path);
}

/** Checks that nothing changed outside of the lines of a field; of one that is new, that there is only more than before. */
function expectAround(before: string, after: string, path: (string | number)[]): void {
	const mark = before.startsWith('\uFEFF') ? 1 : 0;
	const document = parseDocument(before.slice(mark), { version: '1.2', schema: 'core' });
	const [first, id, ...rest] = path;
	const { chapters } = dataOf(before);
	const real = chapters.flatMap(({ steps = [] }, chapter) => {
		const at = first === 'steps' ? steps.findIndex((step) => step.id === id) : -1;
		return at === -1 ? [] : [['chapters', chapter, 'steps', at, ...rest]];
	});
	const fields = real[0] ?? path;
	const node = document.getIn(fields, true) as { range?: [number, number, number] } | undefined;
	const holder = document.getIn(fields.slice(0, -1), true);
	const pair = isMap(holder)
		? holder.items.find(({ key }) => isScalar(key) && key.value === fields.at(-1))
		: undefined;
	const key = pair && isScalar(pair.key) ? pair.key : undefined;
	if (!node?.range || !key?.range) {
		const [from, to] = changedRange(before, after);
		return expect(before.slice(from, to)).toMatch(/^[\s{}[\],]*$/);
	}
	const start = before.lastIndexOf('\n', key.range[0] + mark - 1) + 1;
	const last = before.slice(0, node.range[1] + mark).replace(/(\r?\n[ \t]*)+$/, '').length;
	const end = /\r?\n|$/.exec(before.slice(last))!.index + last;
	// The last field in braces takes the comma before it with it.
	const head = before.slice(0, start);
	expect(after.startsWith(isMap(holder) && holder.flow ? head.replace(/,\s*$/, '') : head)).toBe(true);
	// A field that was removed takes one of two blank lines with it.
	expect(after.endsWith(before.slice(end).replace(/^(\r?\n\s*)+/, ''))).toBe(true);
}

/** How often each kind of operation was done. */
const done = new Map<string, number>();
/** One in so many is a file as long as the demo, on which each operation takes many times as long. */
const LONG = 20;

const isLong = (name: string): boolean => name.startsWith('demo');
const names = Object.keys(editFiles);
const file = fc.oneof(
	{ weight: LONG - 1, arbitrary: fc.constantFrom(...names.filter((name) => !isLong(name))) },
	{ weight: 1, arbitrary: fc.constantFrom(...names.filter(isLong)) }
);

it(
	'any operations leave a file that reads, keep its comments and all that they are not about, and can be undone',
	{ timeout: 3_600_000 },
	() => {
		let refused = 0;
		fc.assert(
			fc.property(file, fc.array(seed, { minLength: 1, maxLength: isFull ? 5 : 3 }), (name, seeds) => {
				const first = editFiles[name]!;
				const inverses: TextEdit[][] = [];
				let [text, data, errors] = [first, dataOf(first), errorsIn(first)];
				for (const each of seeds) {
					const operation = operationOn(data, each);
					const result = applyOperations(text, [operation], { file: 'story.yaml' });
					if ('refused' in result) {
						refused++;
						expect(result.refused.length).toBeGreaterThan(0);
						for (const { message, fix } of result.refused)
							expect(`${message} ${fix}`).not.toMatch(/\{\w+\}|undefined|\[object/);
						continue;
					}
					done.set(operation.type, (done.get(operation.type) ?? 0) + 1);
					checkEdit(text, result.text, operation);
					expect(applyEdits(text, result.edits)).toBe(result.text);
					expect(applyEdits(result.text, result.inverse)).toBe(text);
					inverses.unshift(result.inverse);
					text = result.text;
					data = dataOf(text);
					const now = errorsIn(text);
					expect(now).toBeLessThanOrEqual(errors);
					errors = now;
				}
				expect(applyEdits(text, inverses.flat())).toBe(first);
			}),
			{ numRuns: isFull ? 2000 : 30 }
		);
		const all = [...done.values()].reduce((sum, count) => sum + count, 0);
		expect(done.size).toBeGreaterThan(isFull ? 15 : 10);
		expect(refused).toBeLessThan(all / 4);
	}
);
