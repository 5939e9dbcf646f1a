import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect } from 'vitest';
import { serve, type Site } from '../../../scripts/static-server.js';
import { isFull, itInFull } from '../../shared/extent.ts';
import { newPage } from '../browser.ts';
import { settled } from '../map-picture.ts';

const build = fileURLToPath(new URL('../../../build/', import.meta.url));

/** The page's own hashes, of the one script that starts it. */
const [hashes = ''] = /'sha256-[^;"]*'/.exec(readFileSync(`${build}venezuela.html`, 'utf8')) ?? [];

const POLICY = [
	"default-src 'self'",
	`script-src 'self' ${hashes}`,
	"worker-src 'self'",
	"connect-src 'self'",
	"img-src 'self' data:",
	// Positions are style attributes.
	"style-src 'self' 'unsafe-inline'",
	"object-src 'none'",
	"base-uri 'self'"
].join('; ');

/** How far the reader scrolls at once, in heights of the window. */
const JUMP = isFull ? 0.5 : 2;

let site: Site;

beforeAll(async () => {
	site = await serve(build, { headers: { 'content-security-policy': POLICY } });
});
afterAll(async () => {
	await site?.close();
});

itInFull('reads the whole story under a strict policy without a violation', async () => {
	const { page, context, close } = await newPage({ origin: site.origin });
	const broken: string[] = [];
	context.on('console', (message) => {
		if (/Content.Security.Policy/i.test(message.text())) broken.push(message.text());
	});
	await page.exposeFunction('violated', (what: string) => broken.push(what));
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
			const { violated } = window as unknown as { violated: (what: string) => void };
			violated(`${effectiveDirective} ${blockedURI} ${sample}`);
		});
	});
	await page.goto('/venezuela');
	await settled(page);
	expect(await page.locator('[data-contrail="map"]').first().getAttribute('data-painter')).toBe('webgl');
	await page.evaluate(async (jump) => {
		const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
		for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * jump) {
			scrollTo({ top: y, behavior: 'instant' });
			await frame();
		}
	}, JUMP);
	expect(POLICY).not.toMatch(/script-src[^;]*unsafe/);
	expect(broken).toEqual([]);
	await close();
});
