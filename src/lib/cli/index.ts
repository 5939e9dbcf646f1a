#!/usr/bin/env node
import path from 'node:path';
import process from 'node:process';
import { run } from './run.ts';

const here = import.meta.dirname;
const { stdout, stderr, env } = process;
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());
// A reader that has seen enough, such as `head`, is no fault.
stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
	if (code === 'EPIPE') process.exit(0);
});

process.exitCode = await run(process.argv.slice(2), {
	cwd: process.cwd(),
	out: (text) => stdout.write(`${text}\n`),
	err: (text) => stderr.write(`${text}\n`),
	// https://no-color.org
	color: stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb',
	signal: stop.signal,
	files: {
		starter: path.join(here, 'starter.yaml'),
		schema: path.join(here, '../story/story.schema.json'),
		manifest: path.join(here, '../../package.json'),
		library: path.join(here, '..')
	}
});
