import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { brokenImports, rewriteSourceImports } from '../../scripts/package-imports.js';

let dist: string;

beforeEach(async () => {
	dist = await mkdtemp(path.join(tmpdir(), 'contrail-dist-'));
});

afterEach(() => rm(dist, { recursive: true }));

const write = (files: Record<string, string>) =>
	Promise.all(Object.entries(files).map(([name, text]) => writeFile(path.join(dist, name), text)));
const read = (name: string) => readFile(path.join(dist, name), 'utf8');

it('names the built files wherever a source was imported, and leaves words alone', async () => {
	await write({
		'a.d.ts': `/** \`import './b.ts'\` */\nexport type * from './b.ts';\nexport declare const c: import("./b.ts").B;\n`,
		'A.svelte': `<script lang="ts" module>\nimport type { B } from './b.ts';\n</script>\n<script lang="ts">\nimport './b.ts';\nconst late = () => import('./b.ts');\n</script>\n<p>from './b.ts'</p>\n`,
		'hand.d.ts': `import './modules.d.ts';\n`
	});
	rewriteSourceImports(dist);
	expect(await read('a.d.ts')).toBe(
		`/** \`import './b.ts'\` */\nexport type * from './b.js';\nexport declare const c: import("./b.js").B;\n`
	);
	expect(await read('A.svelte')).toBe(
		`<script lang="ts" module>\nimport type { B } from './b.js';\n</script>\n<script lang="ts">\nimport './b.js';\nconst late = () => import('./b.js');\n</script>\n<p>from './b.ts'</p>\n`
	);
	expect(await read('hand.d.ts')).toBe(`import './modules.d.ts';\n`);
});

it('finds a source, a missing file, a missing declaration and a missing asset', async () => {
	await write({
		'index.js': `import './state.ts'; import './gone.js'; import './here.js'; import yaml from 'yaml';`,
		'index.d.ts': `export * from './here.js'; export * from './only-script.js';`,
		'here.js': `export const worker = () => new URL('./worker.mjs', import.meta.url);`,
		'here.d.ts': '',
		'only-script.js': '',
		'View.svelte': `<script>\nimport Part from './Part.svelte';\n</script>\n<Part />`
	});
	expect(brokenImports(dist).sort()).toEqual([
		'View.svelte imports `./Part.svelte`',
		'here.js imports `./worker.mjs`',
		'index.d.ts imports `./only-script.js`',
		'index.js imports `./gone.js`',
		'index.js imports `./state.ts`'
	]);
});
