import type { Position } from './data.ts';

/** Something that the import left out or changed, and what to do about it. */
export interface Warning {
	position: Position;
	/** The part of the file: `slide 3 “Mill”`; empty for the whole file. */
	part: string;
	/** What happened, without a full stop. */
	what: string;
	/** Why, or what to do. */
	fix: string;
}

/** The longest piece of the file that a warning repeats, in characters. */
const LONGEST_QUOTE = 60;

/** Mapbox's access tokens, and parameters of addresses that hold such things. */
const TOKEN = /\b[pst]k\.[\w-]{8,}\.[\w-]{8,}/g;
const PARAMETER = /\b(access_token|api_?key|token|secret)=[^\s&"'#)]+/gi;

/** Control characters, and halves of characters, that no text needs. */
const UNSEEN = /[\p{Cs}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF]/gu;

/** What all parts of one file share. */
interface Shared {
	warnings: Warning[];
	seen: Set<string>;
	secrets: string[];
}

/** Collects the warnings of an import, and keeps secrets out of them and of the story. */
export class Warnings {
	readonly #shared: Shared;
	readonly #part: string;

	constructor(parent?: Warnings, part = '') {
		this.#shared = parent ? parent.#shared : { warnings: [], seen: new Set(), secrets: [] };
		this.#part = part;
	}

	/** The same collection for one part of the file, which its warnings name. */
	inside(kind: string, number: number, title?: string): Warnings {
		const name = title?.trim() ? ` ${quoted(title)}` : '';
		return new Warnings(this, `${this.#part && `${this.#part}, `}${kind} ${number}${this.#hidden(name)}`);
	}

	/** Adds a warning; the same one about the same part and position is added once. */
	add(position: Position, what: string, fix: string): void {
		const warning = { position, part: this.#part, what: this.#hidden(what), fix: this.#hidden(fix) };
		const key = JSON.stringify(warning);
		if (!this.#shared.seen.has(key)) this.#shared.warnings.push(warning);
		this.#shared.seen.add(key);
	}

	/** Takes a text that must not be printed anywhere. A shorter one than a token would hide harmless words. */
	keepSecret(text: string): void {
		if (text.length >= 12) this.#shared.secrets.push(text);
	}

	/** A text of the file without characters that no page may show, and without tokens, about which it warns. */
	clean(text: string, position: Position): string {
		const plain = text.replace(/\r\n?/g, '\n').replace(UNSEEN, '');
		const open = this.#hidden(plain);
		if (open !== plain) {
			this.add(position, 'an access token in the text was left out', 'A published page must not hold one.');
		}
		return open;
	}

	#hidden(text: string): string {
		const masked = text.replace(TOKEN, '').replace(PARAMETER, '$1=');
		return this.#shared.secrets.reduce((rest, secret) => rest.replaceAll(secret, ''), masked);
	}

	/** All warnings, in the order of the file. */
	sorted(): Warning[] {
		return this.#shared.warnings.toSorted(
			({ position: a }, { position: b }) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0)
		);
	}
}

/** A piece of the file as a warning repeats it: in quotation marks, on one line, not too long. */
export function quoted(text: string): string {
	const plain = text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
	return `"${plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE - 1)}…` : plain}"`;
}
