import { LONGEST_LINE, LONGEST_TEXT } from '../story/schema/index.ts';
import type { Position, SourceText } from './data.ts';
import type { Fields } from './fields.ts';
import { htmlProse } from './html.ts';
import type { Card } from './imported.ts';
import { quoted } from './warnings.ts';
import { plainMarkdown } from './write-markdown.ts';

const TEXTS = ['text', 'quote', 'words', 'body'];
const SPEAKERS = ['speaker', 'attribution', 'by', 'who', 'name', 'cite', 'source', 'author'];

/** The parts of a quotation. */
interface Quotation {
	position: Position;
	text: SourceText | undefined;
	speaker?: SourceText | undefined;
	role?: SourceText | undefined;
}

/** Puts a quotation with its speaker on a card. One without, or a second one, becomes text. */
export function addQuote(card: Card, quote: Fields): void {
	const text = quote.text(...TEXTS);
	const speaker = quote.text(...SPEAKERS);
	const role = quote.text('role', 'title');
	quote.rest('a quotation');
	addQuotation(card, { position: quote.position, text, speaker, role }, quote.warnings);
}

/** The same for a quotation whose parts stand in several places. */
export function addQuotation(card: Card, quotation: Quotation, warnings = card.warnings): void {
	const { position } = quotation;
	const [text, speaker, role] = [quotation.text, quotation.speaker, quotation.role].map((source) =>
		source ? htmlProse(source, warnings).plainText : ''
	);
	if (!text) {
		if (speaker) warnings.add(position, `a quotation of ${quoted(speaker)} was left out`, 'It has no text.');
		return;
	}
	const fits =
		text.length <= LONGEST_TEXT && [speaker, role].every((one) => (one ?? '').length <= LONGEST_LINE);
	if (speaker && fits && !card.quote) {
		card.quote = { text, speaker, ...(role && { role }) };
		return;
	}
	const fix = speaker
		? `A step has one quotation, of at most ${LONGEST_TEXT} characters.`
		: 'Say who said it, under "quote" and "speaker".';
	warnings.add(position, `a quotation became plain text: ${quoted(text)}`, fix);
	const from = [speaker, role].filter(Boolean).join(', ');
	const written = plainMarkdown(from ? `“${text}” — ${from}` : `“${text}”`);
	if (written) card.text.push(written);
}
