import { describe, expect, it } from 'vitest';
import { browserPaths } from '../../src/lib/cli/site/find-browser.ts';

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

	it('is the one that the environment names, and no other', () => {
		expect(browserPaths('linux', { PATH: '/usr/bin', CONTRAIL_BROWSER: '/opt/chrome' })).toEqual([
			'/opt/chrome'
		]);
	});
});
