import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';

const at = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const demo = at('stories/venezuela/story.yaml');
const starter = at('stories/_template/story.yaml');

/** A story in which everything that YAML allows is written in an unusual way. */
const hostile = `# top # one
---
# under the marker

title:    "Un “título”: 航空 ✈️"    # after the title
'lang': en
summary: >-   # a header
    Folded text that goes on
    over lines, with	a tab.

    A second one.
source: {name: 'It''s', # inside
  # on its own
  date: 2019-07-29 ,}
sources:

    s1:   {name: "Ünïcode \\u00e9", url: 'https://example.org/#a'}   # s1

    # before s2
    s2:
        name: Two   #two
places: # the places
# at the margin
    "a": { name: A, at: [ 1,2 ], kind: city }

    b: {name: B, at: [-3.50, 4]}
    # between
    c:
        # inside c
        name: >
            C

        at:
            - 5 # five
            - 6
    # after c
        # deeper after c

areas: {}
annotations:
aircraft: {X-1: {type: T, operator: O}}
flights:
    f: {aircraft: [X-1], date: May 2019, route: A – B, note: N, legs: [{from: a, to: b, certainty: tracked}, {from: b, to: c, certainty: inferred}]}
    g:
        aircraft: X-1
        date: "2019-01-02"
        route:   c – a
        note: |+
            Kept breaks.

        legs:
        -   from: c
            to: a   # home
            certainty: reported
views:
    v: { bounds: [ -10, -10, 10, 10 ], padding: {top: 10, left: 0} }
    w:
        center: [0, 0]
        zoom: 3.50
opening: {view: v, places: [
    a, # first
    b,
    ]}
chapters:
# chapter one
-   id: one
    title: |-
        One: ${'long '.repeat(40)}end
    steps:
    # step x
    -   id: x
        text: |2
             Indented by the header.
            Then # no comment.

            [a link](#y) and a mark[^s1].   
        view: v
        places: [a,b, 'c']
        flights:
        - f
        # the second flight
        - g

        # a comment within x
        counters: [{value: 1, label: "one: of", source: s1, format: {style: percent}}]
        # the end of x

    # free, between x and y

    -   { id: y, text: "In braces, [^s2]", view: w, move: ease } # y
    -
        id: z
        text: 'Single ''quoted''
            over lines'
        quote:
            text:
                Plain over
                lines
            speaker: S
            source: s2
# chapter two

-
    # inside two
    id: two
    title: Two
    steps: [{id: p, text: Flow, areas: []}, {id: q,
        text: "More flow", # q
        view: v}]
# the end`;

/** Writes a comment above each line outside of texts, and after many. */
function commented(text: string): string {
	let deepest = Infinity;
	let inBraces = 0;
	return text
		.split('\n')
		.flatMap((line, index) => {
			const indent = /^ */.exec(line)![0].length;
			if (line.trim() !== '' && indent <= deepest) deepest = Infinity;
			if (deepest < Infinity || line.trim() === '') return [line];
			const wasInBraces = inBraces > 0;
			inBraces += line.split('{').length - line.split('}').length;
			if (/[|>][+-]?$/.test(line)) deepest = indent + (/^ *- /.test(line) ? 1 : 0);
			const isOpen = deepest < Infinity || wasInBraces || inBraces > 0 || index === 0;
			const after = index % 3 === 0 && !isOpen && !line.includes('#') ? `${line}  # after ${index}` : line;
			return wasInBraces || index === 0 ? [after] : [`${' '.repeat(indent)}# above ${index}`, after];
		})
		.join('\n');
}

const windows = (text: string): string => text.replaceAll('\n', '\r\n');

/** Files to edit: our own stories, and what other hands and programs make of them. */
export const editFiles: Readonly<Record<string, string>> = {
	demo,
	starter,
	hostile,
	'demo, Windows': windows(demo),
	'demo, a byte order mark': `\uFEFF${demo}`,
	'demo, comments everywhere': commented(demo),
	'demo, no last line break': demo.trimEnd(),
	'demo, as a library writes it': stringify(parse(demo), { lineWidth: 80 }),
	'demo, four spaces': stringify(parse(demo), { indent: 4, indentSeq: false, lineWidth: 0 }),
	'starter, JSON': JSON.stringify(parse(starter)),
	'starter, JSON in lines': JSON.stringify(parse(starter), null, '  '),
	'starter, comments everywhere, Windows, a mark': `\uFEFF${windows(commented(starter))}`,
	'starter, long lines': starter.replace('Say in a sentence', `Say ${'everything '.repeat(300)}`),
	'hostile, Windows, a mark': `\uFEFF${windows(hostile)}`,
	'hostile, anchors': hostile
		.replace('{name: B, at', '&b {name: B, at')
		.replace('areas: {}', 'areas: {}\nextra: [*b, *b]')
};
