import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

// Checks the types of scripts and components. What svelte-check wrote for the compiler the last time goes first: it keeps
// the components that have been deleted since.
rmSync('.svelte-kit/.svelte-check', { recursive: true, force: true });
const { status } = spawnSync(
	'svelte-check',
	['--tsgo', '--fail-on-warnings', '--tsconfig', './tsconfig.json', ...process.argv.slice(2)],
	{ stdio: 'inherit', shell: true }
);
process.exitCode = status ?? 1;
