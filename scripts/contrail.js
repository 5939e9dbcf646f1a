import process from 'node:process';
import { contrail, sources } from './sources.js';

// `npx contrail` runs the built package. This runs the command line from its sources, before anything is built.
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
