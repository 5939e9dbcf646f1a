import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { reasonOf } from '../../files/index.ts';
import { cliError } from '../errors.ts';
import { isOwnHost } from './hosts.ts';
import { ASSETS } from './write-site.ts';

/** Where pages hear of changes. */
export const CHANGES = `/${ASSETS}/changes`;
/** Where the page of the studio asks. */
export const ASK = `/${ASSETS}/ask`;

export interface ServeOptions {
	port: number;
	/** Whether other machines reach it. */
	isNetwork?: boolean;
	/** Answers what is asked; without it nothing can be. */
	ask?: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

export interface Served {
	origin: string;
	port: number;
	/** Has open pages take the change. */
	tell(): void;
	close(): void;
}

/** Serves a folder to this machine, and tells its pages of changes. */
export async function serveFolder(
	folder: string,
	{ port, isNetwork = false, ask }: ServeOptions
): Promise<Served> {
	const files = sirv(folder, { dev: true, etag: true });
	const pages = new Set<ServerResponse>();
	const server = createServer((request, response) => {
		if (!isOwnHost(request.headers.host, isNetwork)) return void response.writeHead(403).end();
		if (ask && request.url === ASK) return void ask(request, response);
		if (request.url !== CHANGES) return files(request, response, () => void response.writeHead(404).end());
		response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
		response.write(':\n\n');
		pages.add(response);
		response.once('close', () => pages.delete(response));
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error) => reject(cliError(523, [String(port), reasonOf(error)], error)));
		server.listen(port, isNetwork ? '0.0.0.0' : '127.0.0.1', resolve);
	});
	const { port: own } = server.address() as AddressInfo;
	return {
		origin: `http://localhost:${own}`,
		port: own,
		tell: () => {
			for (const page of pages) page.write('data: changed\n\n');
		},
		close: () => {
			server.close();
			server.closeAllConnections();
		}
	};
}
