import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { browserPaths } from '../src/lib/cli/site/browser-paths.js';

/**
 * @typedef {object} Browser
 * @property {string} path the executable
 * @property {string} from where it was found, in words
 * @property {string} version as the browser says it; empty on Windows, where the question would open a window
 */

/** Playwright waits long for a host that it cannot reach, and tries several. */
const DOWNLOAD_LIMIT_MS = 240_000;

/**
 * Finds a Chromium, or fetches one: the environment's, the system's, Playwright's, the distribution's package.
 *
 * @param {(line: string) => void} [log] receives a line before anything is downloaded or installed
 * @returns {Browser}
 * @throws where none is found and none can be fetched
 */
export function findBrowser(log = () => {}) {
	const asked = process.env.CONTRAIL_BROWSER;
	if (asked) return fromEnvironment(asked);

	/** @type {(() => Browser | undefined)[]} */
	const ways = [fromSystem, fromPlaywright, () => downloadByPlaywright(log), () => installDebianPackage(log)];
	for (const way of ways) {
		const found = way();
		if (found) return found;
	}
	throw new Error(
		'No Chromium was found, and none could be fetched: neither CONTRAIL_BROWSER, the system, ' +
			"Playwright's download nor the distribution's package gave one that starts. " +
			'Install Chromium or Chrome, or run `npx playwright-core install --with-deps chromium`, ' +
			'or set CONTRAIL_BROWSER to the path of an executable. (contrail-401)'
	);
}

/** @param {string} file */
function fromEnvironment(file) {
	const browser = usable(file, 'CONTRAIL_BROWSER');
	if (browser) return browser;
	throw new Error(
		`CONTRAIL_BROWSER names \`${file}\`, which does not start. ` +
			'Set it to the path of a Chromium or Chrome executable, or unset it, and the tests look for one. (contrail-400)'
	);
}

function fromSystem() {
	for (const file of browserPaths(process.platform, process.env)) {
		const browser = usable(file, 'the system');
		if (browser) return browser;
	}
}

function fromPlaywright() {
	return usable(chromium.executablePath(), "Playwright's cache");
}

/** @param {(line: string) => void} log */
function downloadByPlaywright(log) {
	log(
		'No Chromium and no Chrome was found: Playwright now downloads Chromium to its own cache. ' +
			'To prevent it, set CONTRAIL_BROWSER to the path of a browser.'
	);
	const cli = path.join(
		path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
		'cli.js'
	);
	spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: DOWNLOAD_LIMIT_MS });
	return fromPlaywright();
}

/** @param {(line: string) => void} log */
function installDebianPackage(log) {
	if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
	const packages = ['chromium', 'fonts-liberation'];
	log(`No browser of Playwright's starts: apt-get now installs ${packages.join(' and ')} on this system.`);
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const updated = spawnSync('apt-get', ['update'], { stdio: 'inherit', env });
	if (updated.status !== 0) return;
	spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { stdio: 'inherit', env });
	return fromSystem();
}

/**
 * Asks a candidate for its version. A stub that only advises an installation, and a browser that lacks a system library,
 * give none; here they are left out, as every test would fail with them.
 *
 * @param {string} file
 * @param {string} from
 * @returns {Browser | undefined}
 */
function usable(file, from) {
	try {
		accessSync(file, constants.X_OK);
	} catch {
		return;
	}
	if (process.platform === 'win32') return { path: file, from, version: '' };
	const asked = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 30_000 });
	return asked.status === 0 ? { path: file, from, version: asked.stdout.trim() } : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	try {
		const browser = findBrowser(console.log);
		console.log(`${browser.path} (from ${browser.from}) ${browser.version}`);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
