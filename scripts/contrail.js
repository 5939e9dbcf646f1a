import { existsSync } from 'node:fs';
import process from 'node:process';
import { contrail, root, sources } from './sources.js';

/** The commands that make a site, which is made of the built package. */
const MAKE_SITES = ['build', 'dev', 'studio'];

// `npx contrail` runs the built package. This runs the command line from its sources, before anything is built.
const { stdout, stderr, env } = process;
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());

const words = process.argv.slice(2);
if (MAKE_SITES.includes(words[0] ?? '') && !existsSync(`${root}dist/site/index.js`)) {
	stderr.write('There is no package in dist/. Run `npm run build:package` first. (contrail-421)\n');
	process.exit(1);
}

const vite = await sources();
try {
	process.exitCode = await contrail(vite, words, {
		cwd: process.cwd(),
		out: (text) => stdout.write(`${text}\n`),
		err: (text) => stderr.write(`${text}\n`),
		color: stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb',
		signal: stop.signal
	});
} finally {
	await vite.close();
}
