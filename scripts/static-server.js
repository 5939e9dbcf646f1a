import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { compressed, encodingFor } from './compress-answer.js';

/**
 * @typedef {object} ServeOptions
 * @property {number} [port] 0 takes any free port (the default)
 * @property {string} [host] the address listened on; `127.0.0.1` unless told
 * @property {Record<string, string>} [headers] sent with every answer
 * @property {boolean} [compress] in brotli or gzip, where the answer is text and the reader takes it
 * @property {(line: string) => void} [log] told of every answer
 *
 * @typedef {object} Site
 * @property {string} origin e.g. `http://127.0.0.1:4173`
 * @property {() => Promise<void>} close
 */

/** @type {Record<string, string>} */
const TYPES = {
	'.css': 'text/css; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.geojson': 'application/geo+json',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.jpg': 'image/jpeg',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.map': 'application/json; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.pmtiles': 'application/octet-stream',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.webmanifest': 'application/manifest+json',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml; charset=utf-8',
	'.yaml': 'text/yaml; charset=utf-8'
};

const NOT_FOUND = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Not found</title>
<h1>Not found</h1>
<p>There is no page at this address. <a href="/">To the start</a></p>
</html>
`;

/**
 * Serves a folder of static files as a plain web host does: `/name` answers with `name.html`, ranges of bytes are
 * answered with 206 (a PMTiles archive is read by ranges), a page that is not there with 404.
 *
 * @param {string} folder
 * @param {ServeOptions} [options]
 * @returns {Promise<Site>}
 * @throws where the port is taken or may not be used
 */
export async function serve(folder, options = {}) {
	const { port = 0, host = '127.0.0.1', headers = {}, compress = false, log } = options;
	const root = path.resolve(folder);
	const server = createServer((request, response) => {
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		answer(root, request, response, compress)
			// The reader went away in mid-file, or the file did: nothing whole can be sent any more.
			.catch(() => response.destroy())
			.finally(() => log?.(`${response.statusCode} ${request.method} ${request.url}`));
	});
	await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => resolve(undefined));
	});
	const address = server.address();
	const bound = typeof address === 'object' ? address?.port : port;
	return {
		origin: `http://${host}:${bound}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

/**
 * @param {string} root
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {boolean} compress
 */
async function answer(root, request, response, compress) {
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.writeHead(405, { allow: 'GET, HEAD' }).end();
		return;
	}
	const found = await findFile(root, request.url ?? '/');
	if (!found) {
		response.writeHead(404, { 'content-type': TYPES['.html'], 'cache-control': 'no-cache' });
		response.end(request.method === 'HEAD' ? undefined : NOT_FOUND);
		return;
	}
	if (found.moved) {
		response.writeHead(308, { location: found.moved, 'cache-control': 'no-cache' }).end();
		return;
	}
	const { file, size, modified } = found;
	const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
	const accepted = request.headers['accept-encoding'];
	// A range is one of the file's own bytes.
	const encoding = compress && !request.headers.range ? encodingFor({ type, size, accepted }) : undefined;
	const version = [size, Math.floor(modified)].map((number) => number.toString(36)).join('-');
	const tag = `"${[version, encoding].filter(Boolean).join('-')}"`;
	response.setHeader('content-type', type);
	if (compress) response.setHeader('vary', 'accept-encoding');
	response.setHeader('accept-ranges', 'bytes');
	response.setHeader('etag', tag);
	response.setHeader('x-content-type-options', 'nosniff');
	// Files under immutable/ carry a hash of what they hold in their names.
	const immutable = file.includes(`${path.sep}immutable${path.sep}`);
	response.setHeader('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');

	if (request.headers['if-none-match'] === tag) {
		response.writeHead(304).end();
		return;
	}
	if (encoding) {
		const body = await compressed(file, encoding, version);
		response.writeHead(200, { 'content-encoding': encoding, 'content-length': body.length });
		response.end(request.method === 'HEAD' ? undefined : body);
		return;
	}
	const whole = request.headers['if-range'] !== undefined && request.headers['if-range'] !== tag;
	const range = whole ? undefined : parseRange(request.headers.range, size);
	if (range === 'unsatisfiable') {
		response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
		return;
	}
	const { start, end } = range ?? { start: 0, end: size - 1 };
	response.setHeader('content-length', end - start + 1);
	if (range) response.setHeader('content-range', `bytes ${start}-${end}/${size}`);
	response.writeHead(range ? 206 : 200);
	if (request.method === 'HEAD' || size === 0) response.end();
	else await pipeline(createReadStream(file, { start, end }), response);
}

/**
 * The file that an address stands for; none outside the root. A page has one address only, as its own addresses are
 * relative: `moved` names it where another was asked for.
 *
 * @param {string} root
 * @param {string} url
 * @returns {Promise<{ file: string, size: number, modified: number, moved?: string } | undefined>}
 */
export async function findFile(root, url) {
	const name = decode(url.split(/[?#]/, 1)[0] ?? '/');
	if (name === undefined) return;
	const full = path.join(root, name);
	if (full !== root && !full.startsWith(root + path.sep)) return;
	const slashed = full.endsWith(path.sep);
	const bare = slashed ? full.slice(0, -1) : full;
	const address = `/${path.relative(root, bare).split(path.sep).map(encodeURIComponent).join('/')}`;
	const candidates = [
		{ file: full },
		{ file: `${bare}.html`, moved: slashed ? address : undefined },
		{ file: path.join(bare, 'index.html'), moved: slashed ? undefined : `${address}/` }
	];
	for (const { file, moved } of candidates) {
		const stats = await stat(file).catch(() => undefined);
		if (stats?.isFile()) return { file, size: stats.size, modified: stats.mtimeMs, moved };
	}
}

/** @param {string} name */
function decode(name) {
	try {
		const decoded = decodeURIComponent(name);
		return decoded.includes('\0') ? undefined : decoded;
	} catch {
		return undefined;
	}
}

/**
 * One range of bytes, by RFC 9110 §14.1.2. Several at once, or a unit other than bytes, are answered with the whole file,
 * as the RFC allows.
 *
 * @param {string | undefined} header
 * @param {number} size
 * @returns {{ start: number, end: number } | 'unsatisfiable' | undefined}
 */
export function parseRange(header, size) {
	const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
	if (!match || (!match[1] && !match[2])) return;
	const [, first, last] = match;
	const start = first ? Number(first) : Math.max(0, size - Number(last));
	const end = first && last ? Math.min(Number(last), size - 1) : size - 1;
	if (first && last && Number(last) < start) return;
	return start < size && (first || Number(last) > 0) ? { start, end } : 'unsatisfiable';
}
