import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { typedBlocks } from './docs/code-blocks.js';

// Checks the types of scripts and components, and of the code that the README and the docs show.
const DOCS = 'docs/code';
rmSync(DOCS, { recursive: true, force: true });
mkdirSync(DOCS, { recursive: true });
for (const { name, code } of typedBlocks()) writeFileSync(`${DOCS}/${name}`, code);

// What svelte-check wrote for the compiler the last time goes first: it keeps the components that have been deleted since.
rmSync('.svelte-kit/.svelte-check', { recursive: true, force: true });
const { status } = spawnSync(
	'svelte-check',
	['--tsgo', '--fail-on-warnings', '--tsconfig', './tsconfig.json', ...process.argv.slice(2)],
	{ stdio: 'inherit', shell: true }
);
rmSync(DOCS, { recursive: true });
process.exitCode = status ?? 1;
