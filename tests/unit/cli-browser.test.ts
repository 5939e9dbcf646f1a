import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserPaths } from '../../src/lib/cli/site/browser-paths.js';
import { findBrowser } from '../../src/lib/cli/site/find-browser.ts';
import { takeSharePictures } from '../../src/lib/cli/site/share.ts';
import type { SiteStories } from '../../src/lib/cli/site/stories.ts';
import { folderWith, root } from './cli-world.ts';

afterEach(() => vi.unstubAllEnvs());

describe('a browser that takes share pictures', () => {
	it('is looked for in PATH, among applications and among programs', () => {
		expect(browserPaths('linux', { PATH: '/usr/bin' })).toContain('/usr/bin/chromium');
		expect(browserPaths('darwin', { PATH: '/usr/bin', HOME: '/Users/me' })).toContain(
			'/Users/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
		);
		expect(browserPaths('win32', { PROGRAMFILES: 'C:/Program Files' })).toContain(
			'C:/Program Files/Microsoft/Edge/Application/msedge.exe'
		);
	});
});

describe.skipIf(process.platform === 'win32')('a build without share pictures', () => {
	const PNG = 'printf "\\211PNG\\r\\n\\032\\n"';
	const toPicture = 'for a in "$@"; do case $a in --screenshot=*) TO=${a#--screenshot=};; esac; done';

	/** What a build says where its browser is this script of a shell. */
	async function told(
		script: string
	): Promise<{ why: string | undefined; hasPicture: boolean; browser: string }> {
		const folder = folderWith({ 'target/contrail/theme.css': '' });
		const library = path.join(folder, 'library');
		const land = 'map/basemap/land/fine.json.gz';
		for (const part of ['site', path.dirname(land)]) mkdirSync(path.join(library, part), { recursive: true });
		writeFileSync(path.join(library, 'package.json'), '{ "type": "module" }');
		writeFileSync(
			path.join(library, 'site/index.js'),
			`export const SHARE_SIZE = { width: 1200, height: 630 }, SHARE_SCALE = 2;
			export const renderShare = async () => ({ head: '', body: '' });`
		);
		copyFileSync(path.join(root, 'src/lib', land), path.join(library, land));
		const browser = path.join(folder, 'browser');
		writeFileSync(browser, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
		vi.stubEnv('CONTRAIL_BROWSER', browser);
		const stories = { stories: [{ page: 'index', story: { lang: 'en' } }] } as unknown as SiteStories;
		const target = path.join(folder, 'target');
		const why = await takeSharePictures(target, stories, library);
		expect(existsSync(path.join(target, 'contrail/share.html'))).toBe(false);
		return { why, hasPicture: existsSync(path.join(target, 'contrail/share/index.png')), browser };
	}

	it.each([
		[
			'says how the browser ended, and its last words',
			'echo one >&2; echo No display. >&2; exit 3',
			'it ended with status 3 (No display.)'
		],
		['says that it ended so without a word', 'exit 4', 'it ended with status 4'],
		['says by which signal it ended', 'kill -SEGV $$', 'it ended by SIGSEGV'],
		['says where the browser wrote something else', `${toPicture}; echo text > "$TO"`, 'it wrote no picture']
	])('%s', async (_, script, cause) => {
		const { why, hasPicture, browser } = await told(script);
		expect(why).toBe(
			`${browser} took none: ${cause}. Name another browser: CONTRAIL_BROWSER=/path/to/chrome.`
		);
		expect(hasPicture).toBe(false);
	});

	it('is none where the browser writes a picture', async () => {
		expect(await told(`${toPicture}; ${PNG} > "$TO"`)).toMatchObject({ why: undefined, hasPicture: true });
	});

	it('uses the browser that the environment names and no other, and says where that is none', async () => {
		vi.stubEnv('CONTRAIL_BROWSER', '/no/browser');
		expect(await findBrowser()).toBeUndefined();
		expect(await takeSharePictures('/nowhere', { stories: [] } as unknown as SiteStories, '/nowhere')).toBe(
			'CONTRAIL_BROWSER names /no/browser, which is no program that can be run. Correct it, or leave it out.'
		);
	});
});
