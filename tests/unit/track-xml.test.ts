import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TrackError } from '../../src/lib/track/index.ts';
import { readXml } from '../../src/lib/track/xml.ts';

// The same cases each time: a test that fails has to fail again.
fc.configureGlobal({ seed: 11 });

async function* inPieces(text: string, size = Infinity): AsyncGenerator<string> {
	for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}

type Call = [event: 'start' | 'end', name: string, parent: string, line: number, more: unknown];

/** Each element of a document that is called `p`, with its attributes at its start and its text at its end. */
async function read(document: string, size?: number): Promise<Call[]> {
	const calls: Call[] = [];
	await readXml(
		inPieces(document, size),
		'x.gpx',
		{
			p: ({ name, parent, line, attributes }) => calls.push(['start', name, parent, line, { ...attributes }])
		},
		{ p: ({ name, parent, line, text }) => calls.push(['end', name, parent, line, text]) }
	);
	return calls;
}

/** What is wrong with a document; undefined where nothing is. */
async function faultOf(document: string, size?: number): Promise<string | undefined> {
	try {
		await read(document, size);
	} catch (error) {
		expect(error).toBeInstanceOf(TrackError);
		return (error as TrackError).message;
	}
	return undefined;
}

describe('the reader of XML', () => {
	it('calls for each element that is asked for, with its own text and the line where it starts', async () => {
		const document = [
			'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY own "x">]><!-- <p/> -->',
			'<a xmlns:gx="urn:g">',
			'<gx:p lat="1&amp;2"',
			" lon='3'>one &lt;<i>two</i> <![CDATA[<b>&amp;]]></gx:p>",
			'<b><p/></b></a>'
		].join('\r\n');
		const expected: Call[] = [
			['start', 'p', 'a', 3, { lat: '1&2', lon: '3' }],
			['end', 'p', 'a', 3, 'one < <b>&amp;'],
			['start', 'p', 'b', 5, {}],
			['end', 'p', 'b', 5, '']
		];
		expect(await read(document)).toEqual(expected);
		for (const size of [1, 2, 7]) expect(await read(document, size)).toEqual(expected);
	});

	it('reads a document as it streams in, and keeps of a text no more than a field can hold', async () => {
		const [, end] = await read(`<p>${'1 '.repeat(100_000)}</p>`, 1000);
		expect((end?.[4] as string).length).toBeLessThan(70_000);
	});

	const faults: [document: string, message: string][] = [
		['<a>\n <b></a>', 'line 2, column 8: unexpected close tag where </b> belongs'],
		['<a><p>\n', 'line 2, column 0: unclosed tag: p'],
		['<a/>\n<b/>', 'documents may contain only one root'],
		['<a/>\n\ntext\n', 'line 1, column 4: text data outside of root node'],
		['<a b="1" b="2"/>', 'duplicate attribute: b'],
		['<a b=1/>', 'unquoted attribute value'],
		['<a b="<"/>', 'line 1, column 7: disallowed character'],
		['<1/>', 'disallowed character in tag name'],
		['<a>\n\nR & D</a>', 'line 3, column'],
		['<a>&nbsp;</a>', 'undefined entity'],
		['<a>&#0;</a>', 'malformed character entity'],
		['', 'document must contain a root element'],
		['<a>'.repeat(501), 'elements 500 deep']
	];

	it.each(faults)('refuses %j with the line, the column and the cause', async (document, message) => {
		const fault = await faultOf(document);
		expect(fault).toMatch(/^x\.gpx is not well-formed XML: line \d+, column \d+: .*\(contrail-154\)$/);
		expect(fault).toContain(message);
		expect(await faultOf(document, 1)).toBe(fault);
	});

	it('expands no entity of the document’s own', async () => {
		const lines = ['<!DOCTYPE a [', '<!ENTITY a "lol">', '<!ENTITY b "&a;&a;&a;">', ']>', '<p>&b;</p>'];
		expect(await faultOf(lines.join('\n'))).toContain('line 5, column 6: undefined entity');
	});

	it('does not hold a comment that never ends', { timeout: 20_000 }, async () => {
		let pieces = 0;
		async function* flood() {
			yield '<a><!--';
			for (; pieces < 100; pieces++) yield 'x'.repeat(1_000_000);
		}
		await expect(readXml(flood(), 'x.gpx', {}, {})).rejects.toThrow('that does not end');
		expect(pieces).toBeLessThan(25);
	});

	it('takes any text without another error', async () => {
		const part = fc.constantFrom(
			'<',
			'</',
			'<!',
			'<!D',
			'<![CDATA[',
			']]>',
			'&',
			'/>',
			'<p>',
			'</p>',
			'<?',
			'>',
			'"'
		);
		const noise = fc.array(fc.oneof(fc.string(), part)).map((parts) => `<a>${parts.join('')}`);
		await fc.assert(
			fc.asyncProperty(noise, fc.integer({ min: 1, max: 9 }), async (document, size) => {
				expect(await faultOf(document, size)).toBe(await faultOf(document));
			}),
			{ numRuns: 500 }
		);
	});
});
