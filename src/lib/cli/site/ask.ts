import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LONGEST_MESSAGE } from '../../studio/server/index.ts';

/** A body may be so long, in bytes: a letter of a story takes up to four. What is longer than a request the studio tells itself. */
const LONGEST_BODY = 2 * LONGEST_MESSAGE;

/**
 * Answers what the page of the studio asks. Another page cannot ask: it knows no token, and a browser lets it send none
 * without asking here first, which is refused.
 */
export function answerWith(
	studio: { answer: (data: unknown) => Promise<unknown> },
	token: string
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
	return async (request, response) => {
		const refuse = (status: number): void => void response.writeHead(status, { connection: 'close' }).end();
		const { origin, host, 'content-type': type } = request.headers;
		if (request.method !== 'POST' || type !== 'application/json') return refuse(405);
		if (!isToken(request.headers['contrail-token'], token)) return refuse(403);
		if (origin !== undefined && origin !== `http://${host}`) return refuse(403);
		try {
			const text = await bodyOf(request);
			if (text === undefined) return refuse(413);
			const answer = await studio.answer(JSON.parse(text));
			response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
		} catch {
			refuse(400);
		}
	};
}

function isToken(given: string | string[] | undefined, token: string): boolean {
	const [a, b] = [Buffer.from(String(given)), Buffer.from(token)];
	return a.length === b.length && timingSafeEqual(a, b);
}

/** The text of a request; undefined where it is too long, of which the rest is not read. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
	const parts: Buffer[] = [];
	let length = 0;
	for await (const part of request as AsyncIterable<Buffer>) {
		length += part.length;
		if (length > LONGEST_BODY) return undefined;
		parts.push(part);
	}
	return Buffer.concat(parts).toString('utf8');
}
