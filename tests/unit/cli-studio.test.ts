import { request } from 'node:http';
import { hostname } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerWith } from '../../src/lib/cli/site/ask.ts';
import { isOwnHost, networkAddresses } from '../../src/lib/cli/site/hosts.ts';
import { ASK, serveFolder, type Served } from '../../src/lib/cli/site/serve.ts';
import { removeFolder, temporaryFolder } from '../shared/temporary-folder.ts';

const TOKEN = 'the-token-of-this-page';

let folder: string;
let served: Served;
/** What reached the studio. */
const asked: unknown[] = [];

beforeAll(async () => {
	folder = temporaryFolder('cli-studio');
	const studio = { answer: (data: unknown) => (asked.push(data), Promise.resolve({ id: 1, refused: [] })) };
	served = await serveFolder(folder, { port: 0, ask: answerWith(studio, TOKEN) });
});

afterAll(() => {
	served.close();
	removeFolder(folder);
});

interface Sent {
	method?: string;
	headers?: Record<string, string | undefined>;
	body?: string;
}

/** The status that a request gets: as the page sends it, but for what is named. */
function statusOf({ method = 'POST', headers = {}, body = '{"id":1}' }: Sent): Promise<number | undefined> {
	const all = { 'content-type': 'application/json', 'contrail-token': TOKEN, ...headers };
	const given = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
	return new Promise((resolve, reject) => {
		const sent = request(
			{ host: '127.0.0.1', port: served.port, path: ASK, method, headers: Object.fromEntries(given) },
			(response) => {
				response.resume();
				resolve(response.statusCode);
			}
		);
		sent.on('error', reject);
		sent.end(body);
	});
}

describe('what `contrail studio` takes', () => {
	it('is what its own page asks', async () => {
		const own = `http://127.0.0.1:${served.port}`;
		expect(await statusOf({ headers: { origin: own }, body: '{"id":7}' })).toBe(200);
		expect(asked.splice(0)).toEqual([{ id: 7 }]);
	});

	it.each<[string, Sent, number]>([
		['a request without the token', { headers: { 'contrail-token': undefined } }, 403],
		['a guess', { headers: { 'contrail-token': TOKEN.replace('t', 'x') } }, 403],
		['the page of a server before', { headers: { 'contrail-token': 'of-another-server' } }, 403],
		['another site, even if it had the token', { headers: { origin: 'https://evil.example' } }, 403],
		['a file on the disk', { headers: { origin: 'null' } }, 403],
		['a name that was made to lead here', { headers: { host: 'evil.example:80' } }, 403],
		['a form, which other sites can send', { headers: { 'content-type': 'text/plain' } }, 405],
		['a request to read', { method: 'GET' }, 405],
		['a question before', { method: 'OPTIONS' }, 405],
		['what is no JSON', { body: '{' }, 400],
		['what is too long', { body: 'x'.repeat(23_000_000) }, 413]
	])('is not %s', async (_, sent, status) => {
		expect(await statusOf(sent)).toBe(status);
		expect(asked.splice(0)).toEqual([]);
	});
});

describe('the names by which it is reached', () => {
	it.each(['localhost', 'localhost:5173', '127.0.0.1:80', 'LOCALHOST'])('%s always', (host) => {
		expect(isOwnHost(host, false)).toBe(true);
	});

	it.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example', '', undefined])(
		'%s never',
		(host) => {
			expect(isOwnHost(host, false)).toBe(false);
			expect(isOwnHost(host, true)).toBe(false);
		}
	);

	it('those of the network only where that is asked for', () => {
		const own = [hostname(), ...networkAddresses()].filter((name) => name !== 'localhost');
		for (const name of own) {
			expect(isOwnHost(`${name}:5173`, false)).toBe(false);
			expect(isOwnHost(`${name}:5173`, true)).toBe(true);
		}
	});
});
