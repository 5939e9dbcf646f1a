import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { XmlError } from '../../src/lib/track/xml-tag.ts';
import { XmlReader } from '../../src/lib/track/xml.ts';

// The same cases each time: a test that fails has to fail again.
fc.configureGlobal({ seed: 11 });

type Told = [kind: 'open' | 'text' | 'close', what: string, more?: unknown];

/** Puts neighbouring pieces of text together: where they are cut is nobody's concern. */
function joined(told: readonly Told[]): Told[] {
	const whole: Told[] = [];
	for (const [kind, what, more] of told) {
		const last = whole.at(-1);
		if (kind === 'text' && last?.[0] === 'text') last[1] += what;
		else if (kind !== 'text' || what !== '')
			whole.push(more === undefined ? [kind, what] : [kind, what, more]);
	}
	return whole;
}

function ours(document: string, size = Infinity): Told[] {
	const told: Told[] = [];
	const reader = new XmlReader({
		open: (name, attributes) => void told.push(['open', name, Object.fromEntries(attributes)]),
		text: (text) => void told.push(['text', text]),
		close: (name) => void told.push(['close', name])
	});
	for (let from = 0; from < document.length; from += size) reader.write(document.slice(from, from + size));
	reader.end();
	return joined(told);
}

/** The same, as saxes tells it. */
function oracle(document: string): Told[] {
	const told: Told[] = [];
	const parser = new SaxesParser({ fragment: false });
	let depth = 0;
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name, attributes }) => {
		depth++;
		told.push(['open', name, { ...attributes }]);
	});
	const text = (data: string) => depth > 0 && told.push(['text', data]);
	parser.on('text', text);
	parser.on('cdata', text);
	parser.on('closetag', ({ name }) => {
		depth--;
		told.push(['close', name]);
	});
	parser.write(document).close();
	return joined(told);
}

const name = fc.constantFrom('a', 'gx:Track', 'träck', '_x', 'trk-pt.1');
const content = fc.constantFrom(
	'1.5',
	' \n\t',
	'\r\n',
	'&amp;',
	'&#65;',
	'&#x1F6EB;',
	'&lt;&gt;&quot;&apos;',
	'ключ',
	'>',
	'"',
	"'"
);
const text = fc.array(content, { maxLength: 5 }).map((parts) => parts.join(''));
const attribute = fc
	.tuple(fc.constantFrom('"', "'"), text)
	.map(([quote, value]) => `${quote}${value.replaceAll(quote, '')}${quote}`);
const attributes = fc
	.uniqueArray(fc.tuple(fc.constantFrom('lat', 'lon', 'xml:lang', 'b'), attribute), {
		selector: ([key]) => key
	})
	.map((list) => list.map(([key, value]) => ` ${key} = ${value}`).join(''));
const aside = fc.constantFrom(
	'<!-- a > b < c & d -->',
	'<![CDATA[<b>&amp;]] >]]>',
	'<?go to="?" ?>',
	'<![CDATA[]]>',
	'<!---->'
);

const { element } = fc.letrec<{ element: string; inside: string }>((tie) => ({
	element: fc
		.tuple(name, attributes, fc.boolean(), tie('inside'))
		.map(([tag, list, isEmpty, inside]) =>
			isEmpty ? `<${tag}${list}/>` : `<${tag}${list} >${inside}</${tag} >`
		),
	inside: fc
		.array(fc.oneof({ maxDepth: 4 }, text, aside, tie('element')), { maxLength: 4 })
		.map((parts) => parts.join(''))
}));

const prolog = fc.constantFrom(
	'',
	'<?xml version="1.0" encoding="UTF-8"?>\r\n',
	'<?xml version="1.0"?><!-- <gpx> --><!DOCTYPE kml [<!ENTITY x "y"> <!-- ]> \' --> <!ELEMENT a ANY>]>\n',
	'<!DOCTYPE gpx SYSTEM "http://example.org/a>b.dtd" >'
);
const xml = fc.tuple(prolog, element).map((parts) => parts.join(''));

describe('the reader of XML', () => {
	it('tells what saxes tells, in whatever pieces the document comes', () => {
		fc.assert(
			fc.property(xml, fc.integer({ min: 1, max: 40 }), (document, size) => {
				const expected = oracle(document);
				expect(ours(document)).toEqual(expected);
				expect(ours(document, size)).toEqual(expected);
			}),
			{ numRuns: 500 }
		);
	});

	it('refuses what is cut off, and nothing but an XmlError comes of it', () => {
		fc.assert(
			fc.property(xml, fc.double({ min: 0, max: 0.999, noNaN: true }), (document, share) => {
				const cut = document.slice(0, Math.floor(document.trimEnd().length * share));
				expect(() => ours(cut)).toThrow(XmlError);
			})
		);
	});

	it('takes any text without another error, and without end', () => {
		const noise = fc.array(
			fc.oneof(fc.string(), xml, content, fc.constantFrom('<', '</', '<!', '<!D', ']]>', '&', '/>'))
		);
		fc.assert(
			fc.property(noise, fc.integer({ min: 1, max: 9 }), (parts, size) => {
				try {
					ours(parts.join(''), size);
				} catch (error) {
					expect(error).toBeInstanceOf(XmlError);
				}
			}),
			{ numRuns: 500 }
		);
	});

	const faults: [string, string][] = [
		['<a><b></a>', '</a> closes <b>'],
		['<a/><b/>', 'a second root, <b>'],
		['<a/>text', 'text outside of the root element'],
		['<a b="1" b="2"/>', '<a> has “b” twice'],
		['<a b=1/>', '<a> has an attribute that cannot be read'],
		['<a b="<"/>', '<a> has an attribute that cannot be read'],
		['<1/>', '“<1” begins no element'],
		['<a>&nbsp;</a>', '“&nbsp;” is no entity that is read'],
		['<a>R & D</a>', '“&” is no entity that is read'],
		['<a>&#0;</a>', '“&#0;” is no entity that is read'],
		['<a>&#xD800;</a>', 'no entity that is read'],
		['<a><!DOCTYPE a></a>', 'a document type inside the document'],
		['<!ELEMENT a ANY><a/>', 'a declaration that is unknown'],
		['', 'no element'],
		['<a>'.repeat(501), 'elements 500 deep']
	];

	it.each(faults)('refuses %s', (document, message) => {
		expect(() => ours(document)).toThrow(message);
	});

	it('expands no entity of the document’s own', () => {
		const lines = ['<!DOCTYPE a [', '<!ENTITY a "lol">', '<!ENTITY b "&a;&a;&a;">', ']>', '<x>&b;</x>'];
		expect(() => ours(lines.join('\n'))).toThrow(expect.objectContaining({ line: 5 }));
	});

	it('does not hold a comment that never ends', () => {
		const reader = new XmlReader({ open: () => undefined, text: () => undefined, close: () => undefined });
		const flood = () => {
			reader.write('<a><!--');
			for (let piece = 0; piece < 100; piece++) reader.write('-'.repeat(65_536));
		};
		expect(flood).toThrow('a tag or comment that does not end');
	});
});
