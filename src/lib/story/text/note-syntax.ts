import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Code, Extension, State, Tokenizer } from 'micromark-util-types';

declare module 'micromark-util-types' {
	interface TokenTypeMap {
		noteMark: 'noteMark';
	}
}

const OPEN = 91;
const CARET = 94;
const CLOSE = 93;

/** Letters, digits, `-` and `_`: what an id is made of. */
function isIdCode(code: Code): boolean {
	return code !== null && code > 0 && /[\w-]/.test(String.fromCharCode(code));
}

/** Reads `[^id]`. Anything else that starts with a bracket is left to CommonMark. */
const tokenize: Tokenizer = (effects, ok, nok) => {
	const inside = (code: Code): State | undefined => {
		if (isIdCode(code)) {
			effects.consume(code);
			return inside;
		}
		if (code !== CLOSE) return nok(code);
		effects.consume(code);
		effects.exit('noteMark');
		return ok;
	};
	const first = (code: Code): State | undefined => (isIdCode(code) ? inside(code) : nok(code));
	const caret = (code: Code): State | undefined => {
		if (code !== CARET) return nok(code);
		effects.consume(code);
		return first;
	};
	return (code) => {
		effects.enter('noteMark');
		effects.consume(code);
		return caret;
	};
};

/** Marks of notes for micromark: footnotes without their definitions, which a story keeps under `sources`. */
export const noteSyntax: Extension = { text: { [OPEN]: { name: 'noteMark', tokenize } } };

/** The same for mdast: a `footnoteReference` whose identifier is the source's id as it is written. */
export const notesFromMarkdown: FromMarkdown = {
	enter: {
		noteMark(token) {
			const identifier = this.sliceSerialize(token).slice(2, -1);
			this.enter({ type: 'footnoteReference', identifier }, token);
		}
	},
	exit: {
		noteMark(token) {
			this.exit(token);
		}
	}
};
