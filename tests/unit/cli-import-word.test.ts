import fc from 'fast-check';
import { expect, it } from 'vitest';
import { errorsIn } from './cli-imports.ts';
import { isFull } from '../shared/extent.ts';
import { contrail, folderWith } from './cli-world.ts';
import { docx, item, paragraph, part, picture, run, table, zipOf } from './docx.ts';

const importOf = (bytes: Uint8Array | string, file = 'river.docx', ...words: string[]) =>
	contrail(folderWith({ [file]: bytes }), ['import', file, ...words]);

/** The story without its head, which names the file. */
const below = (out: string): string => out.slice(out.indexOf('title:'));

const link = (inner: string, address = 'r:id="rId8"'): string =>
	`<w:hyperlink ${address}>${inner}</w:hyperlink>`;
const reference = (kind: 'footnote' | 'comment', id: number): string =>
	`<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;

const BODY = [
	paragraph('Down the Elbe', 'Title'),
	paragraph('From the mountains to the sea', 'Subtitle'),
	paragraph('The spring', 'Heading1'),
	paragraph(
		run('It begins as a ') +
			run('puddle', '<w:b/>') +
			run(' in a ') +
			run('meadow', '<w:i/>') +
			reference('footnote', 2) +
			run(', says ') +
			link(run('the mill', '<w:u w:val="single"/>')) +
			run('.')
	),
	paragraph(picture('The spring in winter')),
	paragraph(run('Three waters meet:') + reference('comment', 7)),
	item('the Elbe'),
	item('the Weißwasser'),
	item(run('first', '<w:strike/>'), 2),
	table(['Year', 'Floods'], ['2002', '1']),
	paragraph('Down to the plain', 'Heading2'),
	paragraph(run('See ') + link(run('above'), 'w:anchor="_Toc1"') + run('.'), 'PullWords')
].join('');

const PARTS = {
	'word/footnotes.xml': part(
		'w:footnotes',
		`<w:footnote w:id="2">${paragraph('Measured in 2019.')}</w:footnote>`
	),
	'word/comments.xml': part(
		'w:comments',
		`<w:comment w:id="7" w:initials="AM">${paragraph('Is it three?')}</w:comment>`
	)
};

it('makes chapters of headings and steps of paragraphs, and names all that it leaves out', async () => {
	const { status, out, err } = await importOf(docx(BODY, PARTS));
	expect(status).toBe(0);
	expect(errorsIn(out)).toEqual([]);
	expect(below(out)).toMatchInlineSnapshot(`
		"title: Down the Elbe
		summary: |
		  From the mountains to the sea
		source:
		  name: river.docx
		  note: |
		    Measured in 2019.
		views:
		  opening: { center: [0, 0], zoom: 0 }
		opening: { view: opening }
		chapters:
		  - id: the-spring
		    title: The spring
		    steps:
		      # Left out: the picture picture-1.png; alt: The spring in winter
		      - id: the-spring-1
		        text: |
		          It begins as a **puddle** in a *meadow*, says [the mill](https://example.org/river).
		      # Left out: the table Year | Floods; 2002 | 1
		      - id: the-spring-2
		        text: |
		          Three waters meet:

		          - the Elbe
		          - the Weißwasser

		          1. first
		  - id: down-to-the-plain
		    title: Down to the plain
		    steps:
		      - id: down-to-the-plain-1
		        text: |
		          See above.
		"
	`);
	expect(err).toMatchInlineSnapshot(`
		"river.docx  the style "Pull Words" was left out, its words stay. Chapters have the styles Heading 1 to 6, the headline Title, the words under it Subtitle.
		river.docx  there is no view: the map shows the whole world. Add views, with "center" and "zoom", and name them in the steps.
		river.docx  no source is named: the name of the file stands in its place. Say who published it: "name" under "source".
		river.docx  paragraph 5: the picture "picture-1.png" was left out. A picture needs its file on your own site, and width, height: add "image" to the step.
		river.docx  paragraph 6 "Three waters meet:": a comment was left out: "Is it three?". Comments are for those who write.
		river.docx  list 8 "first": a line through words was left out, the words stay: "first". A text has emphasis and strong words.
		river.docx  table 9 "Year | Floods; 2002 | 1": a table was left out: "Year | Floods; 2002 | 1". Put its rows into a CSV beside the story, and show them with "chart", or write them as a list.
		river.docx  paragraph 11 "See above.": a link inside the document was left out, its words stay: "above". A story links to its own steps, by #their-id.
		river.docx  a note stands at the end of the story: "Measured in 2019.". It is no source with an id: see "sources".
		9 warnings about river.docx.
		"
	`);
});

it('reads a document of Google Docs, whose headline is the one heading of the first level', async () => {
	const body = [
		paragraph('Two towns', 'Heading1'),
		paragraph('What the river parts.'),
		paragraph('Kraków', 'Heading2'),
		paragraph('A step.'),
		paragraph('Another step.')
	];
	const { out, err } = await importOf(docx(body.join('')));
	expect(below(out)).toMatch(/^title: Two towns\nsummary: \|\n {2}What the river parts\.\n/);
	expect(out.match(/^ +title: .*$/gm)).toEqual(['    title: Kraków']);
	expect(out.match(/^ +- id: kra.*$/gm)).toEqual([
		'  - id: krakow',
		'      - id: krakow-1',
		'      - id: krakow-2'
	]);
	expect(err).not.toContain('paragraph');
});

it('keeps a text without headings, each paragraph a step', async () => {
	const { out, err } = await importOf(docx(paragraph('One.') + paragraph('Two.')));
	expect(out.match(/^ +(One|Two)\.$/gm)).toHaveLength(2);
	expect(errorsIn(out)).toEqual([]);
	expect(err).toContain('river.docx  paragraph 1 "One.": the first chapter repeats the headline.');
});

it('names what the reader of documents passes over without a word', async () => {
	const chart =
		'<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
	const body = [
		paragraph(run('Kept') + `<w:del><w:r><w:delText>, and struck</w:delText></w:r></w:del>`),
		paragraph(run('A chart: ') + chart),
		paragraph(run('A formula: ') + '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>')
	];
	const header = part('w:hdr', paragraph('Draft for Ana'));
	const { out, err } = await importOf(docx(body.join(''), { 'word/header1.xml': header }));
	expect(out).not.toMatch(/struck|Draft/);
	expect(err).toContain('words that the tracked changes delete were left out: ", and struck".');
	expect(err).toContain('a chart was left out.');
	expect(err).toContain('a formula was left out.');
	expect(err).toContain('a header or footer was left out: "Draft for Ana".');
});

it('writes the story to a new file', async () => {
	const folder = folderWith({ 'river.docx': docx(BODY, PARTS) });
	const { status, out } = await contrail(folder, ['import', 'river.docx', '--out', 'story.yaml']);
	expect([status, out]).toEqual([
		0,
		'story.yaml is there. Check it at any time: contrail check story.yaml\n'
	]);
	expect((await contrail(folder, ['check', 'story.yaml'])).status).toBe(0);
});

it.each<[string, Uint8Array | string, string]>([
	['a text', 'Not a document.', 'river.docx cannot be read as a Word document: it is no ZIP file'],
	[
		'an old document',
		Buffer.from('d0cf11e0a1b11ae100', 'hex'),
		'it is a document of the older Word (.doc), or has a password'
	],
	['another ZIP file', zipOf({ 'a.txt': 'a' }), 'it is a ZIP file without a document'],
	['half a document', docx(BODY).subarray(0, 900), 'it is no ZIP file'],
	['a damaged document', docx(BODY).fill(0, 40, 90), 'it is damaged'],
	[
		'broken XML',
		docx(BODY, { 'word/document.xml': '<w:document xmlns:w="w">\n<w:body></w:document>' }),
		'river.docx (word/document.xml:2:22) cannot be read as a Word document: its XML is damaged (unexpected close tag)'
	],
	[
		'no document',
		zipOf({ '[Content_Types].xml': '<a/>' }),
		'it is damaged (Could not find main document part'
	],
	['deep XML', docx('<w:p>'.repeat(300) + '</w:p>'.repeat(300)), 'its XML is nested too deeply'],
	['far too much', docx(paragraph('a'.repeat(9 * 1024 * 1024))), 'it holds far more text than a story']
])('refuses %s, and says what to do', async (_, bytes, message) => {
	const { status, out, err } = await importOf(bytes);
	expect([status, out]).toEqual([2, '']);
	expect(err).toContain(message);
	expect(err).toContain('Open it in Word or Google Docs, save it as .docx, and import that. (contrail-524)');
});

it('makes a story or a numbered error of a document that is damaged anywhere', async () => {
	const whole = docx(BODY, PARTS);
	const damage = fc.record({
		at: fc.nat(whole.length - 1),
		bytes: fc.uint8Array({ minLength: 1, maxLength: 9 })
	});
	const damaged = fc.asyncProperty(damage, fc.boolean(), async ({ at, bytes }, isCut) => {
		const document = Buffer.from(whole.subarray(0, isCut ? at : undefined));
		document.set(bytes.subarray(0, document.length - at), Math.min(at, document.length));
		const { status, out, err } = await importOf(document);
		if (status === 0) expect(errorsIn(out)).toEqual([]);
		else expect(err).toMatch(/\(contrail-5\d\d\)$/m);
	});
	await fc.assert(damaged, { numRuns: isFull ? 500 : 60 });
});

it('refuses a document without words', async () => {
	const { status, err } = await importOf(docx(paragraph(picture('A map'))));
	expect(status).toBe(2);
	expect(err).toContain('(contrail-512)');
});
