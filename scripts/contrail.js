import process from 'node:process';
import { contrail, sources } from './sources.js';

// `npx contrail` is the built package's; in this repository it has to work before anything was built.
const { stdout, stderr, env } = process;
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());

const vite = await sources();
try {
	process.exitCode = await contrail(vite, process.argv.slice(2), {
		cwd: process.cwd(),
		out: (text) => stdout.write(`${text}\n`),
		err: (text) => stderr.write(`${text}\n`),
		color: stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb',
		signal: stop.signal
	});
} finally {
	await vite.close();
}
