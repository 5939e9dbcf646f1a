import { LONGEST_LINE } from '../../story/schema/index.ts';
import type { Said } from './data.ts';
import type { Card } from './draft.ts';
import type { Fields } from './fields.ts';
import { htmlProse } from './html.ts';
import { plainMarkdown } from './markdown.ts';
import type { Notes } from './notes.ts';

const WORDS = ['text', 'quote', 'words', 'body'];
const WHO = ['speaker', 'attribution', 'by', 'who', 'name', 'cite', 'source', 'author'];

/** Puts a quotation with its speaker onto a card. One without, or a second one, stays as words of the text. */
export function quoteOn(card: Card, quote: Fields, notes: Notes): void {
	const line = quote.line;
	const said = quote.text(...WORDS);
	const who = quote.text(...WHO);
	const role = quote.text('role', 'title');
	quote.rest('a quotation');
	quotationOn(card, { line, said, who, role }, notes);
}

/** The same where the parts of a quotation are at hand. */
export function quotationOn(
	card: Card,
	{ line, said, who, role }: { line: number } & Partial<Record<'said' | 'who' | 'role', Said | undefined>>,
	notes: Notes
): void {
	const [text, speaker, as] = [said, who, role].map((one) => (one ? htmlProse(one, notes).words : ''));
	if (!text) {
		if (speaker) notes.add(line, `a quotation of ${speaker} was left out`, 'It has no words.');
		return;
	}
	const fits = [speaker, as].every((words) => (words ?? '').length <= LONGEST_LINE) && text.length <= 4000;
	if (speaker && fits && !card.quote) {
		card.quote = { text, speaker, ...(as && { role: as }) };
		return;
	}
	const why = speaker
		? 'A step has one quotation, of at most 4000 characters.'
		: 'Say who said it, under "quote" and "speaker".';
	notes.add(line, 'a quotation became plain text', why);
	const from = [speaker, as].filter(Boolean).join(', ');
	const written = plainMarkdown(from ? `“${text}” — ${from}` : `“${text}”`);
	if (written) card.text.push(written);
}
