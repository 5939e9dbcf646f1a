import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { apiReport } from './report.js';

/** What the docs site is made from, and what shows a change of the package's surface in review. */
export const target = fileURLToPath(new URL('../../src/routes/docs/api.json', import.meta.url));

/** @returns {Promise<string>} the report as it should stand in its file */
export async function freshReport() {
	const config = await resolveConfig(target);
	return format(JSON.stringify(apiReport()), { ...config, filepath: target });
}

/** @returns {string} the report as it stands */
export const committedReport = () => readFileSync(target, 'utf8');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	writeFileSync(target, await freshReport());
	console.log(`Wrote ${target}.`);
}
