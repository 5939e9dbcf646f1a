import fc from 'fast-check';
import { cut, inLine, inMatch, insertion, lineChange, replacement, type Change } from './mutations.ts';

const words = (text: string): string[] => text.split(' ');

/** Pieces of YAML, Markdown and Unicode that mean something in a wrong place. */
const pieces = fc.constantFrom(
	...words(
		'" \' [ ] { } # | > % , ~ ` ** \\ [[ [^x] 1e999 .nan null true 0x1F <b> ](javascript:x) !!js/function'
	),
	...['  ', ': ', '- ', '- - - ', '[1, 2, 3]', '&a ', '*a ', '<<: ', '__proto__: ', 'constructor: '],
	...['\t', '\r', '\n\n', '---\n', '\0', '\uFEFF', '\u2028', '\uD800', '﷽', '\u202E']
);

/** Values that someone may give a field by mistake. */
const values = fc.constantFrom(
	...words(
		'0 -1 1e999 .inf .nan 0x1F 1_000 150.000 null true no ~ "" [] {} 22 99999999999999999999 scrub fly'
	),
	...words('caracas nowhere tower meduza __proto__ toString 2019-02-30 *alias //example.org/x.png ../x.json'),
	...['', "' '", '[1, 2]', '[181, 0]', '[0, 91]', '[-200, -100, 200, 100]', '[[0, 0], [1, 1], [2, 0]]'],
	...['{ a: 1 }', '29. Juli 2019', 'July 2019', 'javascript:alert(1)', '&anchor x', '!!str 1'],
	...['"\\u0000"', '"a\\nb"', 'x'.repeat(5000), '* * *', '"# x"', '"[^meduza]"', '"[a](#tower)"']
);

/** Markdown that leads somewhere or nowhere, and some that a page must not show. */
const markdown = fc.constantFrom(
	...['[a](#tower)', '[a](#nowhere)', '[a](https://example.org)', '[a](javascript:alert(1))', '[^meduza]'],
	...['[a](//example.org)', '[^nobody]', '![a](b.png)', '<script>', '*a', '**a**', '\n\n  # a']
);

const character = fc.nat(0x3000).map((code) => String.fromCharCode(code));

/** Slips of a hand that writes a story file. */
export const slip: fc.Arbitrary<Change> = fc.oneof(
	insertion(pieces),
	replacement(1, character),
	replacement(40, fc.constant('')),
	cut,
	lineChange,
	inLine(fc.nat(14), (line, indent) => ' '.repeat(indent) + line.trimStart()),
	inLine(values, (line, value) => line.replace(/(?<=^[\s\w-]*: ).*/, () => value)),
	inLine(fc.nat(3), (line, from) => line.replace(/\w+(?=:)/, (name) => name.slice(from))),
	inLine(markdown, (line, words) => line.replace(/(?<=\w)(?= \w+[^:]*$)/, () => words)),
	inLine(fc.constantFrom(-1, 0, 0.001, 10, 1000, 1e300), (line, factor) =>
		line.replace(/-?\d+(\.\d+)?/, (number) => String(Number(number) * factor))
	),
	// A value in a list or a record on one line.
	inMatch(/(?<=[[{,:] ?)[^\s,[\]{}]+(?= ?[,\]}])/g, values)
);
