import { access, constants } from 'node:fs/promises';
import path from 'node:path';

/** The executables of Chrome, Chromium and Edge on Linux, and in folders of any system's PATH. */
const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];

/** Where they are on macOS, in a folder of applications. */
const APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
	(name) => `${name}.app/Contents/MacOS/${name}`
);

/** Where they are on Windows, in a folder of programs. */
const PROGRAMS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a browser may be that takes pictures: `CONTRAIL_BROWSER` alone where it is set. */
export function browserPaths(platform: NodeJS.Platform, env: Environment): string[] {
	if (env.CONTRAIL_BROWSER) return [env.CONTRAIL_BROWSER];
	const all = (folders: readonly (string | undefined)[], files: readonly string[]): string[] =>
		folders.flatMap((folder) => (folder ? files.map((file) => path.join(folder, file)) : []));
	if (platform === 'win32')
		return all([env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA], PROGRAMS);
	const apps = platform === 'darwin' ? all(['/Applications', `${env.HOME ?? ''}/Applications`], APPS) : [];
	return [...all((env.PATH ?? '').split(path.delimiter), NAMES), ...apps];
}

/** The first browser of this machine that takes pictures; undefined where there is none. */
export async function findBrowser(): Promise<string | undefined> {
	for (const file of browserPaths(process.platform, process.env)) {
		const isThere = await access(file, constants.X_OK).then(
			() => true,
			() => false
		);
		if (isThere) return file;
	}
	return undefined;
}
