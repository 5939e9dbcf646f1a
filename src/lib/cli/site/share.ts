import { execFile, type ExecFileException } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type * as Site from '../../site/index.ts';
import type { SiteStories, SiteStory } from './stories.ts';
import { escaped } from './document.ts';
import { findBrowser } from './find-browser.ts';
import { ASSETS, siteIn, worldIn } from './write-site.ts';

/** How long a browser may take for one picture. */
const LIMIT_MS = 60_000;

/** The signature with which every PNG begins. */
const PNG = '89504e470d0a1a0a';

/** The address of a page's share picture, from the root of the site. */
export const shareOf = ({ page }: SiteStory): string => `${ASSETS}/share/${page}.png`;

/**
 * Takes the share picture of a story in each of its languages, with a browser of this machine.
 *
 * @returns why there are none, in words; undefined where all are there
 */
export async function takeSharePictures(
	target: string,
	{ stories }: SiteStories,
	library: string
): Promise<string | undefined> {
	const browser = await findBrowser();
	if (!browser) {
		const { CONTRAIL_BROWSER: named } = process.env;
		return named
			? `CONTRAIL_BROWSER names ${named}, which is no program that can be run. Correct it, or leave it out.`
			: 'No Chrome, Chromium or Edge was found. Install one, or name one: CONTRAIL_BROWSER=/path/to/chrome.';
	}
	const site = await siteIn(library);
	const world = await worldIn(library);
	// A fault of the page is none of the browser's.
	const documents = await Promise.all(
		stories.map(async (current) => documentOf(current, await site.renderShare(current.story, world)))
	);
	const profile = await mkdtemp(path.join(tmpdir(), 'contrail-share-'));
	const page = path.join(target, ASSETS, 'share.html');
	await mkdir(path.join(target, ASSETS, 'share'), { recursive: true });
	try {
		for (const [i, current] of stories.entries()) {
			await writeFile(page, documents[i]!);
			await take(browser, page, path.join(target, shareOf(current)), profile, site);
		}
		return undefined;
	} catch (error) {
		await rm(path.join(target, ASSETS, 'share'), { recursive: true });
		return `${browser} took none: ${causeOf(error as ExecFileException)}. Name another browser: CONTRAIL_BROWSER=/path/to/chrome.`;
	} finally {
		await rm(page, { force: true });
		await rm(profile, { recursive: true, force: true, maxRetries: 3 });
	}
}

/** How a browser ended that took no picture: Node's own message is the whole command. */
function causeOf({ message, code, signal, killed, stderr = '' }: ExecFileException): string {
	if (killed) return `it was stopped after ${LIMIT_MS / 1000} seconds`;
	if (signal) return `it ended by ${signal}`;
	if (typeof code !== 'number') return message;
	const [said] = stderr.trim().split('\n').slice(-1);
	return `it ended with status ${code}${said ? ` (${said})` : ''}`;
}

/** The page of a share picture, which stands beside the styles of the site. */
const documentOf = ({ story }: SiteStory, { head, body }: { head: string; body: string }): string =>
	`<!doctype html><html lang="${escaped(story.lang)}"${story.dir ? ` dir="${story.dir}"` : ''} style="color-scheme: only light">
<head><meta charset="utf-8"><base href="../">
<link rel="stylesheet" href="${ASSETS}/theme.css"><link rel="stylesheet" href="${ASSETS}/elements.css">${head}</head>
<body>${body}</body></html>`;

/** By the browser's own switches: https://developer.chrome.com/docs/chromium/headless */
async function take(
	browser: string,
	page: string,
	picture: string,
	profile: string,
	{ SHARE_SIZE: { width, height }, SHARE_SCALE }: typeof Site
): Promise<void> {
	const switches = [
		'--headless',
		`--screenshot=${picture}`,
		`--window-size=${width / SHARE_SCALE},${height / SHARE_SCALE}`,
		`--force-device-scale-factor=${SHARE_SCALE}`,
		`--user-data-dir=${profile}`,
		...['--hide-scrollbars', '--no-first-run', '--disable-gpu', '--disable-background-networking'],
		// Its sandbox refuses to start for root, which is the user of many containers. The page has no script.
		...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
	];
	await promisify(execFile)(browser, [...switches, pathToFileURL(page).href], { timeout: LIMIT_MS });
	const start = (await readFile(picture)).subarray(0, 8).toString('hex');
	if (start !== PNG) throw new Error('it wrote no picture');
}
