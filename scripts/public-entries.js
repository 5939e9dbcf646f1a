import { existsSync, readFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const { name, exports } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

/**
 * Maps each public name of the package to the source file that it is built from. The names come from `exports` in
 * package.json, so that the demo can import only what a user can.
 *
 * @returns {Record<string, string>} e.g. `{ 'svelte-contrail/map': 'src/lib/map/index.ts' }`, longest name first,
 * as an alias also matches longer names that begin with it
 */
export function publicEntries() {
	/** @type {[name: string, source: string][]} */
	const entries = Object.entries(exports).flatMap(([path, target]) => {
		const built = typeof target === 'string' ? target : (target.default ?? target.types);
		const source = sourceOf(built);
		return source ? [[name + path.slice(1), source]] : [];
	});
	return Object.fromEntries(entries.sort(([a], [b]) => b.length - a.length));
}

/** @param {string} built a path under `./dist` */
function sourceOf(built) {
	const path = built.replace('./dist/', 'src/lib/');
	const candidates = [path, path.replace(/\.js$/, '.ts')];
	return candidates.find((candidate) => existsSync(new URL(candidate, root)));
}
