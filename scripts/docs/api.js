import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatted } from '../formatted.js';
import { apiReport } from './report.js';

/** The file that the docs site reads. A change of the public API changes it, so that a review shows it. */
export const target = fileURLToPath(new URL('../../src/routes/docs/api.json', import.meta.url));

/** @returns {Promise<string>} the report on the sources, as its file should hold it */
export async function freshReport() {
	return formatted(target, JSON.stringify(apiReport()));
}

/** @returns {string} what the file holds */
export const committedReport = () => readFileSync(target, 'utf8');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	writeFileSync(target, await freshReport());
	console.log(`Wrote ${target}.`);
}
