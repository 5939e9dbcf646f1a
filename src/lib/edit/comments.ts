import { Lexer } from 'yaml';

/** Signs of the lexer that stand for no character of the text. */
const SIGNS = new Set(['\u0002', '\u0018', '\u001F']);

/** The comments of a text, with their offsets. A sign # inside a text is none. */
export function commentsIn(text: string): { comment: string; offset: number }[] {
	const comments: { comment: string; offset: number }[] = [];
	let offset = 0;
	let isScalar = false;
	for (const lexeme of new Lexer().lex(text)) {
		if (SIGNS.has(lexeme)) {
			isScalar = lexeme === '\u001F';
			continue;
		}
		if (!isScalar && lexeme.startsWith('#')) comments.push({ comment: lexeme.trimEnd(), offset });
		isScalar = false;
		offset += lexeme.length;
	}
	return comments;
}
