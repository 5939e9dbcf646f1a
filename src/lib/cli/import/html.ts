import type { Said } from './data.ts';
import { quoted, type Notes } from './notes.ts';
import { ProseBuilder, type Prose } from './prose.ts';
import { piecesOf, type Piece } from './tags.ts';

/** Characters of one text; a story's longest has 4000. */
export const LONGEST_SAID = 100_000;

const EM = /^(em|i|cite|dfn)$/;
const STRONG = /^(strong|b)$/;
const HEADING = /^h[1-6]$/;
/** Blocks that mean no more than that a line ends. */
const BLOCK = /^(p|div|section|article|main|header|footer|figure|figcaption|address|dl|dt|dd|html|body)$/;
/** Blocks whose words stay while what they mean goes. */
const LOST_BLOCK =
	/^(blockquote|pre|table|thead|tbody|tfoot|tr|td|th|caption|details|summary|form|aside|nav)$/;
/** Elements that leave nothing. */
const GONE =
	/^(script|style|svg|iframe|object|embed|video|audio|canvas|template|noscript|textarea|select|math|head|input|button|source|track|link|meta|base|hr)$/;

/** Reads HTML into restricted Markdown: emphasis, strong, links, lists and line breaks stay, and all else is told. */
export function htmlProse(said: Said, notes: Notes): Prose {
	const builder = new ProseBuilder(notes);
	const { text, lineAt } = fitting(said, notes);
	for (const piece of piecesOf(text)) tell(piece, lineAt(piece.at), builder, notes);
	return builder.finish();
}

/** A text that is not longer than any text can be. */
export function fitting(said: Said, notes: Notes): Said {
	if (said.text.length <= LONGEST_SAID) return { ...said, text: notes.clean(said.text, said.lineAt(0)) };
	const what = `a text of ${said.text.length} characters was left out`;
	notes.add(said.lineAt(0), what, `At most ${LONGEST_SAID} are read; a step has at most 4000.`);
	return { text: '', lineAt: said.lineAt };
}

/** Tells a builder of one piece of HTML. */
export function tell(piece: Piece, line: number, builder: ProseBuilder, notes: Notes): void {
	if (piece.type === 'words') return builder.text(piece.words, line);
	const { name, attributes, type } = piece;
	const isOpen = type === 'open';
	if (EM.test(name)) builder.mark('em', isOpen ? 1 : -1);
	else if (STRONG.test(name)) builder.mark('strong', isOpen ? 1 : -1);
	else if (name === 'a') builder.link(isOpen ? attributes.get('href') : undefined, line);
	else if (name === 'br') builder.br(line);
	else if (name === 'ul' || name === 'ol') {
		if (isOpen) builder.listStart(name, line);
		else builder.listEnd();
	} else if (name === 'li') {
		if (isOpen) builder.item(line);
	} else if (name === 'img') picture(attributes, line, builder);
	else if (HEADING.test(name)) {
		builder.end(line);
		builder.mark('strong', isOpen ? 1 : -1);
		if (isOpen)
			notes.add(
				line,
				`a heading (<${name}>) inside a text became strong words`,
				'Headings stand over chapters.'
			);
	} else {
		if (BLOCK.test(name) || LOST_BLOCK.test(name)) builder.end(line);
		if (isOpen && !BLOCK.test(name)) lost(name, attributes, line, notes);
	}
}

function picture(attributes: ReadonlyMap<string, string>, line: number, builder: ProseBuilder): void {
	const [alt, width, height] = ['alt', 'width', 'height'].map((name) => attributes.get(name));
	builder.picture({
		src: attributes.get('src') ?? '',
		line,
		...(alt && { alt }),
		...(width && { width: Number(width) }),
		...(height && { height: Number(height) })
	});
}

function lost(name: string, attributes: ReadonlyMap<string, string>, line: number, notes: Notes): void {
	const src = attributes.get('src');
	if (GONE.test(name)) {
		const what = `<${name}>${src ? ` of ${quoted(src)}` : ''} was left out`;
		return notes.add(line, what, 'A text is words alone: emphasis, strong, links, lists, line breaks.');
	}
	notes.add(
		line,
		`<${name}> was left out, its words stay`,
		'A text has emphasis, strong, links, lists, line breaks.'
	);
}
