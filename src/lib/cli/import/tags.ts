import { fromMarkdown } from 'mdast-util-from-markdown';

/** A piece of HTML: words, or a tag with its attributes. */
export type Piece =
	| { type: 'words'; words: string; at: number }
	| { type: 'open' | 'close'; name: string; attributes: ReadonlyMap<string, string>; at: number };

/** Elements whose content is no text to read. */
export const CLOSED =
	/^(script|style|svg|iframe|object|video|audio|canvas|template|noscript|textarea|select|math|head)$/;

/** A tag; what stands in it ends at the next "<", so that a text full of them takes no longer than its length. */
const TAG = /<(\/?)([A-Za-z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/y;
const ATTRIBUTE = /([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

/** Takes HTML apart as browsers do, without complaint: what is no tag is text. */
export function* piecesOf(html: string): Generator<Piece> {
	let from = 0;
	for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', Math.max(at + 1, from))) {
		const skip = commentAt(html, at);
		TAG.lastIndex = at;
		const tag = skip === undefined ? TAG.exec(html) : null;
		if (skip === undefined && !tag) continue;
		if (at > from) yield { type: 'words', words: decoded(html.slice(from, at)), at: from };
		from = skip ?? TAG.lastIndex;
		if (!tag) continue;
		const name = tag[2]!.toLowerCase();
		const type = tag[1] ? 'close' : 'open';
		yield { type, name, attributes: attributesOf(tag[3] ?? ''), at };
		if (type === 'open' && CLOSED.test(name)) from = endOf(html, name, from);
	}
	if (from < html.length) yield { type: 'words', words: decoded(html.slice(from)), at: from };
}

/** Where a comment or a declaration that begins at a place ends. */
function commentAt(html: string, at: number): number | undefined {
	if (!html.startsWith('<!', at)) return undefined;
	const end = html.startsWith('<!--', at) ? '-->' : '>';
	const found = html.indexOf(end, at + 2);
	return found === -1 ? html.length : found + end.length;
}

function endOf(html: string, name: string, from: number): number {
	const end = new RegExp(`</${name}[^<>]*>`, 'ig');
	end.lastIndex = from;
	const found = end.exec(html);
	return found ? found.index + found[0].length : html.length;
}

function attributesOf(written: string): Map<string, string> {
	return new Map(
		[...written.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
			name.toLowerCase(),
			decoded(double ?? single ?? bare ?? '')
		])
	);
}

const known = new Map<string, string>();

/** Text with its entities, such as `&eacute;`, as the characters that they are. Markdown knows all of them. */
function decoded(text: string): string {
	return text.replace(/&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g, (entity) => {
		const before = known.get(entity);
		if (before !== undefined) return before;
		const [paragraph] = fromMarkdown(`x${entity}x`).children;
		const [words] = paragraph?.type === 'paragraph' ? paragraph.children : [];
		const character = words?.type === 'text' ? words.value.slice(1, -1) : entity;
		known.set(entity, character);
		return character;
	});
}
