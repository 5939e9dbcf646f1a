import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig, type UserWorkspaceConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { contrail } from './src/lib/vite/index.ts';

type Project = NonNullable<UserWorkspaceConfig['test']>;

/** A busy machine is slow, not wrong: what computes for seconds may be given a small part of a processor. */
const code: Project = {
	testTimeout: 180_000,
	hookTimeout: 180_000,
	maxWorkers: availableParallelism(),
	sequence: { groupOrder: 1 }
};

/** Reading the modules anew for each file would take longer than the tests, which leave no state behind. */
const together: Project = { isolate: false };

/** A browser may be busy with another file's pages, and what files share may have to be made first. */
const browser: Project = {
	testTimeout: 180_000,
	hookTimeout: 240_000,
	expect: { poll: { timeout: 60_000 } },
	maxWorkers: 2,
	setupFiles: 'tests/shared/close-pages.ts',
	sequence: { groupOrder: 2 },
	...together
};

/**
 * They begin before the others: one waits until an app is built, while a worker goes on with tests that need none, and the
 * other is a project of its own, beside whose end a worker would be idle.
 */
const FIRST = ['/tests/package/new.test.ts', '/tests/workshop/workshop.test.ts'];

class LongFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const isFirst = ({ moduleId }: TestSpecification) => FIRST.some((end) => moduleId.endsWith(end));
		const sorted = await super.sort(files);
		return [...sorted.filter(isFirst), ...sorted.filter((file) => !isFirst(file))];
	}
}

export default defineConfig({
	test: {
		sequence: { sequencer: LongFirst },
		globalSetup: 'tests/shared/setup.ts',
		projects: [
			// Pure logic, in Node.
			{
				test: {
					name: 'unit',
					setupFiles: 'tests/unit/seed.ts',
					include: ['tests/unit/**/*.test.ts'],
					...code,
					...together
				}
			},
			// Components as a reader meets them, in jsdom.
			{
				plugins: [svelte(), svelteTesting(), contrail()],
				test: {
					name: 'component',
					environment: 'jsdom',
					// A context for each file, where a worker for each would read jsdom and Svelte anew: a third of the time.
					pool: 'vmThreads',
					setupFiles: 'tests/component/setup.ts',
					include: ['tests/component/**/*.test.ts'],
					...code
				}
			},
			// Components as the server prints them: compiled for the server, run in Node.
			{
				plugins: [svelte(), contrail()],
				test: {
					name: 'server',
					setupFiles: 'tests/unit/seed.ts',
					include: ['tests/server/**/*.test.ts'],
					...code,
					...together
				}
			},
			{
				test: {
					name: 'package',
					include: ['tests/package/**/*.test.ts'],
					exclude: ['tests/package/consumers.test.ts'],
					...browser
				}
			},
			// Apps with tools of their own, which are fetched once.
			{ test: { name: 'consumers', include: ['tests/package/consumers.test.ts'], ...browser } },
			// Every story of the workshop, opened and played.
			{ test: { name: 'workshop', include: ['tests/workshop/**/*.test.ts'], ...browser } },
			// The built site and the labs in a browser.
			{ test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], ...browser } },
			// The scroll lab and the story in the other engines that are installed.
			{ test: { name: 'engines', include: ['tests/engines/**/*.test.ts'], ...browser } },
			// What Chromium's own auditor says of the built site; only `npm run lighthouse` fetches it.
			{ test: { name: 'lighthouse', include: ['tests/lighthouse/**/*.test.ts'], ...browser, maxWorkers: 1 } }
		]
	}
});
