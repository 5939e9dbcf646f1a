/** What could not be carried, or not as it was, and what to do about it. */
export interface Note {
	/** Of the file that was read, counted from 1. */
	line: number;
	/** What happened, without a full stop. */
	what: string;
	/** Why, or what to do. */
	why: string;
}

/** The longest piece of the file that a note repeats, in characters. */
const REPEATED = 60;

/** Mapbox's access tokens, and parameters of addresses that hold such things. */
const TOKEN = /\b[pst]k\.[\w-]{8,}\.[\w-]{8,}/g;
const PARAMETER = /\b(access_token|api_?key|token|secret)=[^\s&"'#)]+/gi;

/** Control characters, and halves of characters, that no text needs. */
const UNSEEN = /[\p{Cs}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF]/gu;

/** Collects what is told of an import, and keeps secrets out of it and of the story. */
export class Notes {
	readonly #notes: Note[] = [];
	readonly #seen = new Set<string>();
	readonly #secrets: string[] = [];

	/** Adds a note; the same one on the same line is added once. */
	add(line: number, what: string, why: string): void {
		const note = { line, what: this.#hidden(what), why: this.#hidden(why) };
		const key = JSON.stringify(note);
		if (!this.#seen.has(key)) this.#notes.push(note);
		this.#seen.add(key);
	}

	/** Text that must show up nowhere. Shorter ones would hide words that are none. */
	keepSecret(text: string): void {
		if (text.length >= 12) this.#secrets.push(text);
	}

	/** Text of the file without what no page may show; a token in it is told of. */
	clean(text: string, line: number): string {
		const plain = text.replace(/\r\n?/g, '\n').replace(UNSEEN, '');
		const open = this.#hidden(plain);
		if (open !== plain) {
			this.add(line, 'an access token in the text was left out', 'A page that is read must hold none.');
		}
		return open;
	}

	#hidden(text: string): string {
		const masked = text.replace(TOKEN, '').replace(PARAMETER, '$1=');
		return this.#secrets.reduce((rest, secret) => rest.replaceAll(secret, ''), masked);
	}

	/** In the order of the file. */
	sorted(): Note[] {
		return this.#notes.toSorted((a, b) => a.line - b.line);
	}
}

/** A piece of the file as a note repeats it: in quotation marks, on one line, not too long. */
export function quoted(text: string): string {
	const plain = text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
	return `"${plain.length > REPEATED ? `${plain.slice(0, REPEATED - 1)}…` : plain}"`;
}
