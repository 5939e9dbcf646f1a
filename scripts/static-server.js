import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import compression from '@polka/compression';
import sirv from 'sirv';

/**
 * @typedef {object} ServeOptions
 * @property {number} [port] 0, the default, takes any free port
 * @property {string} [host] the address that the server listens on; `127.0.0.1` by default
 * @property {Record<string, string>} [headers] headers of every answer
 * @property {boolean} [compress] true compresses text with brotli or gzip, whichever the browser accepts
 *
 * @typedef {object} Site
 * @property {string} origin e.g. `http://127.0.0.1:4173`
 * @property {() => Promise<void>} close ends every open connection
 */

/** Content types that sirv does not know, or gives without the charset that a browser needs. */
const TYPES = /** @type {Record<string, string>} */ ({
	'.pmtiles': 'application/octet-stream',
	'.txt': 'text/plain;charset=utf-8'
});

/** Hosts that compress while they answer use this effort of 11: it gives nearly all of the gain in little time. */
const COMPRESSION_LEVEL = 5;

const NOT_FOUND = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Not found</title>
<h1>Not found</h1>
<p>There is no page at this address. <a href="/">To the start</a></p>
</html>
`;

/**
 * Serves a folder of static files as a plain web host does: `name.html` answers `/name`, a range of bytes (which a
 * PMTiles archive is read by) gets status 206, and an address without a file gets status 404 and a page.
 *
 * @param {string} folder its files are listed once, when the server starts
 * @param {ServeOptions} [options]
 * @returns {Promise<Site>}
 * @throws when the port is taken or may not be used
 */
export async function serve(folder, options = {}) {
	const { port = 0, host = '127.0.0.1', headers = {}, compress = false } = options;
	const root = path.resolve(folder);
	const files = sirv(root, {
		etag: true,
		extensions: ['html'],
		setHeaders: describeFile,
		onNoMatch: notFound
	});
	const compressed = compression({ brotli: true, level: COMPRESSION_LEVEL });
	const server = createServer((request, response) => {
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		const address = properAddress(root, request.url ?? '/');
		if (address) {
			response.writeHead(308, { location: address, 'cache-control': 'no-cache' }).end();
			return;
		}
		const answer = () => files(request, response);
		// A range counts the bytes of the file itself, so an answer to it stays as it is.
		if (compress && !request.headers.range) compressed(request, response, answer);
		else answer();
	});
	await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => resolve(undefined));
	});
	const bound = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
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
 * Says what sirv leaves out about a file, before sirv reads the range that the browser asks for.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {string} pathname
 * @param {import('node:fs').Stats} stats
 */
function describeFile(response, pathname, { mtime, size }) {
	const versions = [mtime.toUTCString(), `W/"${size}-${mtime.getTime()}"`];
	dropUnreadableRange(response.req.headers, versions);
	const type = TYPES[path.extname(pathname)];
	if (type) response.setHeader('content-type', type);
	response.setHeader('accept-ranges', 'bytes');
	response.setHeader('x-content-type-options', 'nosniff');
	// Names of files under immutable/ carry a hash of the content.
	const immutable = pathname.includes('/immutable/');
	response.setHeader('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/**
 * @param {import('node:http').IncomingMessage} _request
 * @param {import('node:http').ServerResponse} response
 */
function notFound(_request, response) {
	response.writeHead(404, { 'content-type': 'text/html;charset=utf-8', 'cache-control': 'no-cache' });
	response.end(NOT_FOUND);
}

/**
 * sirv would answer a page with and without a slash at the end of its address. As pages name their files relative to
 * their own address, only one of the two works.
 *
 * @param {string} root
 * @param {string} url
 * @returns {string | undefined} the address to redirect to
 */
function properAddress(root, url) {
	const [pathname = '/', query] = url.split('?', 2);
	// Two slashes at the beginning would name another host.
	const bare = pathname.replace(/^\/+|\/+$/g, '');
	if (!/^[\w./-]+$/.test(bare) || bare.includes('..')) return;
	const file = path.join(root, bare);
	const proper = existsSync(`${file}.html`)
		? `/${bare}`
		: existsSync(path.join(file, 'index.html'))
			? `/${bare}/`
			: undefined;
	if (proper && proper !== pathname) return query === undefined ? proper : `${proper}?${query}`;
}

/**
 * Drops a range that sirv would misread: the last bytes of a file, the first byte alone, several ranges, or a range of
 * another version of the file. RFC 9110 §14.2 allows a server to answer these with the whole file.
 *
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @param {string[]} versions the file's `Last-Modified` and the `ETag` that sirv gives it
 */
function dropUnreadableRange(headers, versions) {
	const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? [];
	const backwards = last && Number(last) < Number(first);
	const asked = headers['if-range'];
	const outdated = asked !== undefined && !versions.includes(String(asked));
	if (first === undefined || last === '0' || backwards || outdated) delete headers.range;
}
