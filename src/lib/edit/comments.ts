import { Lexer } from 'yaml';
import type { Path } from '../story/source/index.ts';
import { entriesOf } from './entries.ts';
import { columnAt, isFirst, lineBreakOf, lineEnd, lineStart } from './lines.ts';
import { fieldOf, isListNode, isMapNode } from './nodes.ts';
import { columnOf } from './peers.ts';
import { refuse } from './refusal.ts';
import type { SourceText } from './source-text.ts';

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

/** Changes the value at a path. Comments that would go with parts of the old one are written beside the new one. */
export function changeWithComments(source: SourceText, path: Path, change: () => void): void {
	const { text } = source;
	const { start, end } = source.rangeAt(path);
	const mayHold = text.slice(start, lineEnd(text, end)).includes('#');
	change();
	if (!mayHold || source.text === text) return;
	const left = commentsIn(source.text).map(({ comment }) => comment);
	const lost = commentsIn(text).flatMap(({ comment }) => {
		const index = left.indexOf(comment);
		if (index !== -1) left.splice(index, 1);
		return index === -1 ? [comment] : [];
	});
	keepComments(source, path, lost);
}

/** Writes comments below the fields of a value, as deep as these; above any other value. */
export function keepComments(source: SourceText, path: Path, comments: readonly string[]): void {
	if (comments.length === 0) return;
	const { text } = source;
	const lineBreak = lineBreakOf(text);
	for (let length = path.length; length > 0; length--) {
		const holder = source.node(path.slice(0, length - 1));
		if ((!isMapNode(holder) && !isListNode(holder)) || holder.flow) continue;
		const key = path[length - 1]!;
		const index = isMapNode(holder) ? holder.items.indexOf(fieldOf(holder, key)!) : Number(key);
		const { head, end } = entriesOf(text, holder)[index]!;
		const node = source.node(path.slice(0, length));
		if (isMapNode(node) && !node.flow) {
			const margin = lineBreak + ' '.repeat(columnOf(source, node));
			return source.splice(end, end, comments.map((comment) => margin + comment).join(''));
		}
		if (!isFirst(text, head)) continue;
		const margin = ' '.repeat(columnAt(text, head));
		const at = lineStart(text, head);
		return source.splice(at, at, comments.map((comment) => margin + comment + lineBreak).join(''));
	}
	const reason = 'comments in it would be lost';
	refuse(298, source.rangeAt(path), { reason, hint: 'Change it in the file.' });
}
