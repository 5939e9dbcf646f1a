import mammoth from 'mammoth';
import { importFault } from '../fault.ts';
import type { Position } from '../data.ts';
import { htmlProse } from '../html.ts';
import { emptyCard, emptyStory, type Card, type ImportedStory } from '../imported.ts';
import { addPictures } from '../pictures.ts';
import type { Prose } from '../prose.ts';
import { quoted, type Warnings } from '../warnings.ts';
import { blocksIn, type WordBlock, type WordDocument } from './blocks.ts';
import { checkParts, WordFault } from './parts.ts';

/** Begins the ids that mammoth gives to notes and comments, so that no bookmark has one. */
const PREFIX = 'contrail-';

/** What a document’s styles become. Headings and lists are mammoth’s own. */
const STYLES = [
	"p[style-name='Title'] => h1.title:fresh",
	"p[style-name='Subtitle'] => p.subtitle:fresh",
	'u => u',
	'comment-reference => sup'
];

/** Styles of paragraphs that mean no more than how a text looks. */
const PLAIN_STYLE = /^(?:normal|body text|list paragraph|no spacing|caption|default|standard|text body)\b/i;

/**
 * Keeps a picture of a document that becomes a part of a story.
 *
 * @returns under which name, and its size in pixels; undefined for what no page shows
 */
export type KeepPicture = (bytes: Uint8Array) => { src: string; width: number; height: number } | undefined;

/**
 * Reads a text of Word or Google Docs (.docx): its headings begin chapters, and its paragraphs become steps.
 *
 * @param keep given where the document becomes a part of a story, which has a headline and pictures of its own
 * @throws {ImportFault} contrail-524
 */
export async function readWord(
	bytes: Uint8Array,
	file: string,
	warnings: Warnings,
	keep?: KeepPicture
): Promise<ImportedStory> {
	try {
		checkParts(bytes, warnings);
		const html = await htmlOf(bytes, warnings, keep);
		return new WordReader(warnings, keep !== undefined).read(blocksIn(html, PREFIX, warnings));
	} catch (error) {
		if (!(error instanceof WordFault)) throw error;
		throw importFault(524, [error.place ? `${file} (${error.place})` : file, error.message], error);
	}
}

async function htmlOf(bytes: Uint8Array, warnings: Warnings, keep?: KeepPicture): Promise<string> {
	let pictures = 0;
	const options = {
		styleMap: STYLES,
		includeEmbeddedStyleMap: false,
		idPrefix: PREFIX,
		convertImage: mammoth.images.imgElement(async ({ contentType, readAsBuffer }) => {
			const kept = keep?.(await readAsBuffer());
			if (kept) return { ...kept, width: String(kept.width), height: String(kept.height) };
			const ending = /^image\/(?:x-)?(\w+)/.exec(contentType)?.[1] ?? 'file';
			return { src: `picture-${++pictures}.${ending === 'jpeg' ? 'jpg' : ending}` };
		})
	};
	try {
		const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options);
		for (const { message } of messages) warnOf(message, warnings);
		return value;
	} catch (error) {
		const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
		throw new WordFault(`it is damaged (${reason.replace(/\.$/, '')})`, undefined, { cause: error });
	}
}

/** Passes on what mammoth says, in words of a document. */
function warnOf(message: string, warnings: Warnings): void {
	const warn = (what: string, fix: string): void => warnings.add({ line: 1 }, what, fix);
	const style = /^Unrecognised paragraph style: '(.*)' \(/.exec(message)?.[1];
	if (style !== undefined) {
		if (PLAIN_STYLE.test(style)) return;
		const fix = 'Chapters have the styles Heading 1 to 6, the headline Title, the words under it Subtitle.';
		return warn(`the style ${quoted(style)} was left out, its words stay`, fix);
	}
	if (/^Unrecognised run style|^Image of type|style with ID .* was referenced/.test(message)) return;
	if (message.includes('/math}')) {
		return warn('a formula was left out', 'Save it as a picture, or write it in words.');
	}
	warn(`a part was left out: ${message}`, 'Copy it by hand.');
}

class WordReader {
	readonly #story = emptyStory();
	readonly #warnings: Warnings;
	readonly #isPart: boolean;
	#last: Card | undefined;

	/** @param isPart whether the document becomes a part of a story */
	constructor(warnings: Warnings, isPart: boolean) {
		[this.#warnings, this.#isPart] = [warnings, isPart];
	}

	read({ blocks, notes }: WordDocument): ImportedStory {
		const headline = headlineOf(blocks);
		const summary = this.#isPart ? [] : summaryOf(blocks, headline);
		for (const block of blocks) {
			if (block === headline) this.#headline(block);
			else if (summary.includes(block)) this.#summary(block);
			else if (block.kind === 'heading') this.#heading(block);
			else if (block.kind === 'table') this.#table(block);
			else this.#text(block);
		}
		for (const { html, position } of notes) this.#note(html, position);
		return this.#story;
	}

	#headline(block: WordBlock): void {
		const { plainText, pictures } = this.#proseOf(block);
		this.#story.title = { text: plainText, position: block.position };
		const what = `the headline was left out: ${quoted(plainText)}`;
		if (this.#isPart) block.warnings.add(block.position, what, 'The story has its own.');
		this.#leave(block, pictures);
	}

	#summary(block: WordBlock): void {
		const { blocks, pictures } = this.#proseOf(block);
		this.#story.summary.push(...blocks);
		this.#leave(block, pictures);
	}

	#heading(block: WordBlock): void {
		const { plainText: text, pictures } = this.#proseOf(block);
		const card = this.#add(block);
		card.heading = { text, position: block.position };
		addPictures(card, pictures);
	}

	/** A paragraph becomes a step of its own; a list belongs to the paragraph before it. */
	#text(block: WordBlock): void {
		const { blocks, pictures } = this.#proseOf(block);
		if (blocks.length === 0) return this.#leave(block, pictures);
		const isFresh = this.#last?.heading !== undefined && this.#last.text.length === 0;
		const card = this.#last && (isFresh || block.kind === 'list') ? this.#last : this.#add(block);
		card.text.push(...blocks);
		addPictures(card, pictures, block.warnings);
	}

	#table(block: WordBlock): void {
		const { position, warnings, text } = block;
		const fix =
			'Put its rows into a CSV beside the story, and show them with "chart", or write them as a list.';
		warnings.add(position, `a table was left out: ${quoted(text)}`, fix);
		this.#last?.omissions.push(warnings.clean(`the table ${text}`, position));
		this.#leave(block, this.#picturesIn(block));
	}

	/** The pictures of a table, whose words are left out. */
	#picturesIn({ html, position, warnings }: WordBlock): Prose['pictures'] {
		const images = html.match(/<img\b[^>]*>/g) ?? [];
		return htmlProse({ text: images.join(''), positionAt: () => position }, warnings).pictures;
	}

	/** Warns about pictures without words of their own; a comment above the step before them keeps their names. */
	#leave(block: WordBlock, pictures: Prose['pictures']): void {
		addPictures(this.#last ?? emptyCard(block.position, block.warnings), pictures, block.warnings);
	}

	#note(html: string, position: Position): void {
		const { blocks, plainText } = htmlProse({ text: html, positionAt: () => position }, this.#warnings);
		if (this.#isPart) {
			const what = `a note was left out: ${quoted(plainText)}`;
			return this.#warnings.add(position, what, 'Write what readers need of it into the text.');
		}
		this.#story.note.push(...blocks);
		const what = `a note stands at the end of the story: ${quoted(plainText)}`;
		this.#warnings.add(position, what, 'It is no source with an id: see "sources".');
	}

	#proseOf({ html, position, warnings }: WordBlock): Prose {
		return htmlProse({ text: html, positionAt: () => position }, warnings);
	}

	#add({ position, warnings }: WordBlock): Card {
		this.#last = emptyCard(position, warnings);
		this.#story.cards.push(this.#last);
		return this.#last;
	}
}

/** The Title; without one, a heading of the first level that stands over all others. */
function headlineOf(blocks: readonly WordBlock[]): WordBlock | undefined {
	const title = blocks.find(({ role }) => role === 'title');
	if (title) return title;
	const [first, ...others] = blocks.filter(({ kind }) => kind === 'heading');
	const isAlone = first?.level === 1 && others.length > 0 && others.every(({ level }) => level > 1);
	return isAlone ? first : undefined;
}

/** The Subtitle; without one, the first paragraph, if it stands before the first chapter’s heading. */
function summaryOf(blocks: readonly WordBlock[], headline: WordBlock | undefined): WordBlock[] {
	const subtitles = blocks.filter(({ role }) => role === 'subtitle');
	if (subtitles.length > 0) return subtitles;
	const chapter = blocks.findIndex((block) => block.kind === 'heading' && block !== headline);
	const first = blocks.slice(0, Math.max(0, chapter)).find(({ kind, text }) => kind === 'paragraph' && text);
	return first ? [first] : [];
}
