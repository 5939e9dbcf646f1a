import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const vite = fileURLToPath(new URL('../../../node_modules/vite/bin/vite.js', import.meta.url));

/**
 * `vite dev` in a folder.
 *
 * @param {string} app
 * @returns {Promise<{ origin: string, log: () => string, close: () => Promise<void> }>} `log` is what the terminal showed
 */
export async function devServer(app) {
	const server = spawn(process.execPath, [vite, 'dev', '--host', '127.0.0.1', '--port', '0'], {
		cwd: path.resolve(app),
		// Vitest's own mode is not a designer's.
		env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, NO_COLOR: '1' }
	});
	const ended = new Promise((done) => server.once('exit', done));
	let log = '';
	/** @type {string} */
	const origin = await new Promise((found, fail) => {
		/** @param {Buffer} chunk */
		const hear = (chunk) => {
			log += chunk.toString();
			const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(log) ?? [];
			if (url) found(url);
		};
		server.stdout.on('data', hear);
		server.stderr.on('data', hear);
		void ended.then(() => fail(new Error(`The development server ended:\n${log}`)));
	});
	return {
		origin,
		log: () => log,
		close: async () => {
			server.kill();
			await ended;
		}
	};
}
