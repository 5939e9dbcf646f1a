import { crc32, deflateRawSync } from 'node:zlib';

const NAMESPACES = [
	['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
	['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
	['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
	['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
	['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
	['c', 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
	['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math']
].map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);

/** The root element of a part of a document. */
export const part = (name: string, inner: string): string =>
	`<?xml version="1.0" encoding="UTF-8"?>\n<${name} ${NAMESPACES.join(' ')}>${inner}</${name}>`;

/** Words, with the elements that say how they look: `<w:b/>`. */
export const run = (text: string, look = ''): string =>
	`<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs, or of plain words. */
export const paragraph = (inner: string, style = '', more = ''): string => {
	const content = inner.includes('<') ? inner : run(inner);
	return `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${more}</w:pPr>${content}</w:p>`;
};

export const item = (inner: string, list = 1): string =>
	paragraph(inner, 'ListParagraph', `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`);

export const table = (...rows: string[][]): string => {
	const cells = (row: string[]) => row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('');
	return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
};

/** A picture of the file word/media/image1.png. */
export const picture = (alt: string): string =>
	`<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture" descr="${alt}"/><a:graphic><a:graphicData>` +
	'<pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

const STYLES = [
	'Title',
	'Subtitle',
	'List Paragraph',
	'Pull Words',
	...[1, 2, 3].map((level) => `heading ${level}`)
];

/** A document as Word saves it, with a body and further parts. */
export function docx(body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Buffer {
	const styles = STYLES.map((name) => {
		const id = name.replace(/^h/, 'H').replace(' ', '');
		return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
	});
	const lists = ['bullet', 'decimal'].map(
		(format, at) =>
			`<w:abstractNum w:abstractNumId="${at}"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl></w:abstractNum>`
	);
	const numbers = [1, 2].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 1}"/></w:num>`);
	const relations = [
		`<Relationship Id="rId9" Type="${RELATION}/image" Target="media/image1.png"/>`,
		`<Relationship Id="rId8" Type="${RELATION}/hyperlink" Target="https://example.org/river" TargetMode="External"/>`
	];
	return zipOf({
		'[Content_Types].xml':
			'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/></Types>',
		'_rels/.rels': relationships([
			`<Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="word/document.xml"/>`
		]),
		'word/_rels/document.xml.rels': relationships(relations),
		'word/document.xml': part('w:document', `<w:body>${body}</w:body>`),
		'word/styles.xml': part('w:styles', styles.join('')),
		'word/numbering.xml': part('w:numbering', [...lists, ...numbers].join('')),
		'word/media/image1.png': 'a picture',
		...parts
	});
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relationships = (inner: readonly string[]): string =>
	`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner.join('')}</Relationships>`;

/** A ZIP file. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
	const [content, directory]: [Buffer[], Buffer[]] = [[], []];
	let at = 0;
	for (const [path, text] of Object.entries(files)) {
		const [name, bytes] = [Buffer.from(path), Buffer.from(text as Uint8Array)];
		const packed = deflateRawSync(bytes);
		// What the entry of a file and its entry in the directory share.
		const shared = Buffer.alloc(26);
		shared.writeUInt16LE(20, 0);
		shared.writeUInt16LE(8, 4);
		shared.writeUInt32LE(crc32(bytes), 10);
		shared.writeUInt32LE(packed.length, 14);
		shared.writeUInt32LE(bytes.length, 18);
		shared.writeUInt16LE(name.length, 22);
		content.push(Buffer.from('PK\x03\x04'), shared, name, packed);
		const place = Buffer.alloc(14);
		place.writeUInt32LE(at, 10);
		directory.push(Buffer.from('PK\x01\x02\x14\0'), shared, place, name);
		at += 30 + name.length + packed.length;
	}
	const entries = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06');
	end.writeUInt16LE(Object.keys(files).length, 8);
	end.writeUInt16LE(Object.keys(files).length, 10);
	end.writeUInt32LE(entries.length, 12);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([...content, entries, end]);
}
