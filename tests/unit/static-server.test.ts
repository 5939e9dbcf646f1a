import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Site } from '../../scripts/static-server.js';

const LONG = 'a line of text\n'.repeat(200);

let folder: string;
let site: Site;

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'contrail-serve-'));
	const root = path.join(folder, 'site');
	await mkdir(path.join(root, '_app/immutable'), { recursive: true });
	await mkdir(path.join(root, 'guide'));
	await Promise.all([
		writeFile(path.join(folder, 'secret.txt'), 'secret'),
		writeFile(path.join(root, 'index.html'), 'home'),
		writeFile(path.join(root, 'long.txt'), LONG),
		writeFile(path.join(root, 'venezuela.html'), 'story'),
		writeFile(path.join(root, 'guide/index.html'), 'guide'),
		writeFile(path.join(root, 'basemap.pmtiles'), '0123456789'),
		writeFile(path.join(root, '_app/immutable/worker.mjs'), 'export {};')
	]);
	site = await serve(root, { headers: { 'x-from': 'test' } });
});

afterAll(async () => {
	await site.close();
	await rm(folder, { recursive: true });
});

const get = (address: string, headers: Record<string, string> = {}) =>
	fetch(site.origin + address, { headers, redirect: 'manual' });

describe('the static server', () => {
	it.each([
		['/', 'home'],
		['/venezuela', 'story'],
		['/venezuela?from=mail', 'story'],
		['/guide/', 'guide']
	])('answers %s with its page', async (address, text) => {
		const response = await get(address);
		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toContain('text/html');
		expect(response.headers.get('x-from')).toBe('test');
		expect(await response.text()).toBe(text);
	});

	it.each([
		['/venezuela/', '/venezuela'],
		['/guide', '/guide/']
	])('sends %s to %s, as a page names its files relative to its address', async (asked, moved) => {
		const response = await get(asked);
		expect(response.status).toBe(308);
		expect(response.headers.get('location')).toBe(moved);
	});

	it('answers an address without a file with a page', async () => {
		const response = await get('/nowhere');
		expect(response.status).toBe(404);
		expect(await response.text()).toContain('Not found');
	});

	it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/%00', '/%'])('gives nothing for %s', async (address) => {
		// fetch() tidies such addresses before it sends them.
		const status = await new Promise((resolve, reject) => {
			const { hostname, port } = new URL(site.origin);
			request({ hostname, port, path: address }, (response) => resolve(response.resume().statusCode))
				.on('error', reject)
				.end();
		});
		expect(status).toBe(404);
	});

	it.each([
		['bytes=0-3', '0123', 'bytes 0-3/10'],
		['bytes=7-', '789', 'bytes 7-9/10'],
		['bytes=8-99', '89', 'bytes 8-9/10']
	])('answers %s with that part of the archive', async (range, text, said) => {
		const response = await get('/basemap.pmtiles', { range });
		expect(response.status).toBe(206);
		expect(response.headers.get('content-range')).toBe(said);
		expect(response.headers.get('content-type')).toBe('application/octet-stream');
		expect(await response.text()).toBe(text);
	});

	it('refuses a range past the end', async () => {
		const response = await get('/basemap.pmtiles', { range: 'bytes=10-' });
		expect(response.status).toBe(416);
		expect(response.headers.get('content-range')).toBe('bytes */10');
	});

	it.each(['bytes=-2', 'bytes=0-0', 'bytes=3-1', 'bytes=0-1,4-5', 'lines=0-1'])(
		'answers %s, which it does not read, with the whole archive',
		async (range) => {
			const response = await get('/basemap.pmtiles', { range });
			expect(response.status).toBe(200);
			expect(await response.text()).toBe('0123456789');
		}
	);

	it('does not send what the browser has, and does not mix two versions of an archive', async () => {
		const { headers } = await get('/basemap.pmtiles');
		const [tag, modified] = [headers.get('etag') ?? '', headers.get('last-modified') ?? ''];
		expect((await get('/basemap.pmtiles', { 'if-none-match': tag })).status).toBe(304);
		const part = (version: string) => get('/basemap.pmtiles', { range: 'bytes=0-1', 'if-range': version });
		expect((await part(modified)).status).toBe(206);
		expect((await part(tag)).status).toBe(206);
		expect((await part('Thu, 01 Jan 2026 00:00:00 GMT')).status).toBe(200);
	});

	it('lets the browser keep files with a hash in their names, and check all others again', async () => {
		const module = await get('/_app/immutable/worker.mjs');
		expect(module.headers.get('content-type')).toContain('text/javascript');
		expect(module.headers.get('cache-control')).toContain('immutable');
		expect((await get('/venezuela')).headers.get('cache-control')).toBe('no-cache');
	});

	it.each(['br', 'gzip'])(
		'compresses text with %s for a browser that accepts it, and no part of a file',
		async (encoding) => {
			const compressing = await serve(path.join(folder, 'site'), { compress: true });
			const ask = (headers: Record<string, string>) =>
				fetch(`${compressing.origin}/long.txt`, { headers: { 'accept-encoding': encoding, ...headers } });
			const whole = await ask({});
			expect(whole.headers.get('content-encoding')).toBe(encoding);
			expect(await whole.text()).toBe(LONG);
			expect((await ask({ range: 'bytes=0-1999' })).headers.get('content-encoding')).toBeNull();
			await compressing.close();
		}
	);
});
