import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { filesOf } from '../../scripts/package-imports.js';

const build = path.resolve(fileURLToPath(new URL('../../build/', import.meta.url)));
const HOST = 'https://contrail.example';

interface Page {
	address: string;
	html: string;
	ids: ReadonlySet<string>;
}

/** Every page of the built site, by its address. */
const pages = new Map<string, Page>();

beforeAll(async () => {
	for (const file of filesOf(build).filter((name) => name.endsWith('.html'))) {
		const name = path.relative(build, file).replaceAll(path.sep, '/');
		const address = `/${name.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '')}`;
		const html = await readFile(file, 'utf8');
		const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => unescape(id)));
		pages.set(address, { address, html, ids });
	}
});

const unescape = (text: string) =>
	text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/** What a page leads to or loads: the addresses in its markup. */
const addressesIn = (html: string) =>
	[...html.matchAll(/<(?:a|link|script|img|iframe)\b[^>]*?\s(?:href|src)="([^"]*)"/g)].map(
		([, address = '']) => unescape(address)
	);

it('has the pages that it should', () => {
	expect([...pages.keys()]).toEqual(
		expect.arrayContaining([
			'/',
			'/workshop/',
			'/docs',
			'/docs/components/scrolly',
			'/docs/errors',
			'/venezuela'
		])
	);
});

it('has no link inside the site that leads nowhere', () => {
	const wrong: string[] = [];
	for (const { address, html } of pages.values()) {
		for (const link of new Set(addressesIn(html))) {
			const { origin, pathname, hash } = new URL(link, HOST + address);
			if (origin !== HOST) continue;
			const target = pages.get(pathname);
			const found = target ?? existsSync(path.join(build, decodeURIComponent(pathname)));
			const id = decodeURIComponent(hash.slice(1));
			if (!found || (id && target && !target.ids.has(id))) wrong.push(`${address} → ${link}`);
		}
	}
	expect(wrong).toEqual([]);
});

it('sends the highlighter of the docs to no reader', async () => {
	const scripts = filesOf(build).filter((name) => name.endsWith('.js') && !name.includes('workshop'));
	const texts = await Promise.all(scripts.map((file) => readFile(file, 'utf8')));
	expect(scripts.length).toBeGreaterThan(20);
	expect(scripts.filter((_, i) => /source\.svelte|shiki/.test(texts[i]!))).toEqual([]);
});

it('reaches every page of the docs from the first', () => {
	const seen = new Set<string>(['/docs']);
	for (const address of seen) {
		for (const link of addressesIn(pages.get(address)?.html ?? '')) {
			const { origin, pathname } = new URL(link, HOST + address);
			if (origin === HOST && pages.has(pathname)) seen.add(pathname);
		}
	}
	const docs = [...pages.keys()].filter((address) => address.startsWith('/docs'));
	expect(docs.filter((address) => !seen.has(address))).toEqual([]);
});

it('gives each page of the docs a title and a description of its own', () => {
	const docs = [...pages.values()].filter(({ address }) => address.startsWith('/docs'));
	const titles = docs.map(({ html }) => /<title>([^<]+)</.exec(html)?.[1]);
	const descriptions = docs.map(({ html }) => /<meta name="description" content="([^"]+)"/.exec(html)?.[1]);
	expect(titles).not.toContain(undefined);
	expect(descriptions).not.toContain(undefined);
	expect(new Set(titles).size).toBe(docs.length);
	expect(new Set(descriptions).size).toBe(docs.length);
});

it('lists every page of the docs in llms.txt, and has the whole text of them in llms-full.txt', async () => {
	const [list, full] = await Promise.all(
		['llms.txt', 'llms-full.txt'].map((name) => readFile(path.join(build, name), 'utf8'))
	);
	const docs = [...pages.values()].filter(({ address }) => address.startsWith('/docs'));
	expect(
		docs.filter(({ address }) => !list?.includes(`](${address})`)).map(({ address }) => address)
	).toEqual([]);
	const heads = docs.map(({ html }) => /<h1[^>]*>([^<]+)</.exec(html)?.[1] ?? '');
	expect(heads.filter((head) => !full?.includes(`# ${unescape(head)}\n`))).toEqual([]);
});
