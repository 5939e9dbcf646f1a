import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './static-server.js';

const DEFAULT_PORT = 4173;

/**
 * Serves on the port that PORT names, or on the first free one from the default on.
 *
 * @param {string} folder
 * @param {string | undefined} asked
 * @returns {Promise<import('./static-server.js').Site>}
 * @throws when the port that PORT names can't be used
 */
async function serveOnFreePort(folder, asked) {
	const options = { host: process.env.HOST, compress: true };
	if (asked) return serve(folder, { ...options, port: Number(asked) });
	for (let port = DEFAULT_PORT; port < DEFAULT_PORT + 100; port++) {
		try {
			return await serve(folder, { ...options, port });
		} catch (error) {
			if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
		}
	}
	return serve(folder, { ...options, port: 0 });
}

async function main() {
	const folder = process.argv[2] ?? fileURLToPath(new URL('../build', import.meta.url));
	if (!existsSync(path.join(folder, 'index.html'))) {
		throw new Error(`There is no site in \`${folder}\`. Run \`npm run build:site\` first. (contrail-410)`);
	}
	const asked = process.env.PORT;
	const site = await serveOnFreePort(folder, asked).catch((error) => {
		throw new Error(
			`Port ${asked} can't be used (${error.message}). ` +
				'Set PORT to another one, or unset it, and a free one is found. (contrail-411)'
		);
	});
	console.log(`\nThe story:    ${site.origin}/venezuela`);
	console.log(`The site:     ${site.origin}/`);
	console.log('Ctrl+C stops the server.');
}

main().catch((error) => {
	console.error(error.message);
	process.exitCode = 1;
});
