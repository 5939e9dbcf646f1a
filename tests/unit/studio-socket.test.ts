import { cpSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer, type ViteDevServer } from 'vite';
import { contrail } from '../../src/lib/vite/index.ts';
import { removeFolder, temporaryFolder } from '../shared/temporary-folder.ts';

let root = '';
let server: ViteDevServer;
let port = 0;

beforeAll(async () => {
	root = temporaryFolder('studio-socket');
	cpSync(new URL('../../stories/_template/story.yaml', import.meta.url), path.join(root, 'story.yaml'));
	server = await createServer({
		root,
		configFile: false,
		logLevel: 'silent',
		plugins: [contrail({ studio: true })],
		optimizeDeps: { noDiscovery: true },
		server: { port: 0, host: '127.0.0.1' }
	});
	await server.listen();
	({ port } = server.httpServer!.address() as AddressInfo);
}, 60_000);

afterAll(async () => {
	await server.close();
	removeFolder(root);
});

/** Asks for a socket as a browser does, and tells whether it was given. */
function isGiven(query: string, headers: Record<string, string>): Promise<boolean> {
	return new Promise((done) => {
		const asked = request({
			host: '127.0.0.1',
			port,
			path: `/${query}`,
			headers: {
				connection: 'Upgrade',
				upgrade: 'websocket',
				'sec-websocket-version': '13',
				'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
				'sec-websocket-protocol': 'vite-hmr',
				...headers
			}
		});
		asked.on('upgrade', (_, socket) => {
			socket.destroy();
			done(true);
		});
		asked.on('response', (response) => {
			response.resume();
			done(false);
		});
		asked.on('error', () => done(false));
		asked.end();
	});
}

describe('the socket by which the studio writes', () => {
	const own = (): Record<string, string> => ({
		host: `127.0.0.1:${port}`,
		origin: `http://127.0.0.1:${port}`
	});
	const token = (): string => `?token=${server.config.webSocketToken}`;

	it('is given to the page of the server itself', async () => {
		expect(await isGiven(token(), own())).toBe(true);
	});

	it('is not given to a page of another site, which has no token', async () => {
		expect(await isGiven('', { ...own(), origin: 'https://evil.example' })).toBe(false);
		expect(await isGiven('?token=guess', { ...own(), origin: 'https://evil.example' })).toBe(false);
	});

	it('is not given to a page whose name was made to lead here', async () => {
		const rebound = { host: `evil.example:${port}`, origin: `http://evil.example:${port}` };
		expect(await isGiven(token(), rebound)).toBe(false);
	});

	it('is the only way: no address of the server writes', async () => {
		const file = path.join(root, 'story.yaml');
		const before = readFileSync(file, 'utf8');
		for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
			await fetch(`http://127.0.0.1:${port}/story.yaml`, { method, body: '{}' }).catch(() => undefined);
		expect(readFileSync(file, 'utf8')).toBe(before);
	});
});
