import path from 'node:path';

/**
 * The executables of Chromium, Chrome and Edge on Linux, and in folders of any system's PATH. On some systems `chromium-browser`
 * only says how to install it.
 */
const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'microsoft-edge'];

/** Where they are on macOS, in a folder of applications. */
const APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
	(name) => `${name}.app/Contents/MacOS/${name}`
);

/** Where they are on Windows, in a folder of programs. */
const PROGRAMS = [
	'Google/Chrome/Application/chrome.exe',
	'Chromium/Application/chrome.exe',
	'Microsoft/Edge/Application/msedge.exe'
];

/**
 * Where a system may have a browser that the package and the project's own scripts can use.
 *
 * @param {NodeJS.Platform} platform
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string[]}
 */
export function browserPaths(platform, env) {
	/** @type {(folders: readonly (string | undefined)[], files: readonly string[]) => string[]} */
	const all = (folders, files) =>
		folders.flatMap((folder) => (folder ? files.map((file) => path.join(folder, file)) : []));
	if (platform === 'win32')
		return all([env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA], PROGRAMS);
	const apps = platform === 'darwin' ? all(['/Applications', `${env.HOME ?? ''}/Applications`], APPS) : [];
	return [...all((env.PATH ?? '').split(path.delimiter), NAMES), ...apps];
}
