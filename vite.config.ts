import { existsSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { contrail } from './src/lib/vite/index.ts';

const browserTest = { testTimeout: 120_000, hookTimeout: 240_000, fileParallelism: false };

export default defineConfig({
	plugins: [contrail(), sveltekit()],
	// The site leads to the workshop where `npm run build:workshop` has put it.
	define: { WORKSHOP: existsSync('static/workshop/index.html') },
	test: {
		projects: [
			{
				// Pure logic, in Node.
				test: {
					name: 'unit',
					environment: 'node',
					setupFiles: ['tests/unit/seed.ts'],
					include: ['tests/unit/**/*.test.ts']
				}
			},
			{
				// Components as a reader meets them, in jsdom.
				plugins: [svelte(), svelteTesting(), contrail()],
				test: {
					name: 'component',
					environment: 'jsdom',
					setupFiles: ['tests/component/setup.ts'],
					include: ['tests/component/**/*.test.ts']
				}
			},
			{
				// Components as the server prints them: compiled for the server, run in Node.
				plugins: [svelte(), contrail()],
				test: { name: 'server', environment: 'node', include: ['tests/server/**/*.test.ts'] }
			},
			{
				test: {
					name: 'package',
					include: ['tests/package/**/*.test.ts'],
					exclude: ['tests/package/consumers.test.ts'],
					...browserTest
				}
			},
			// Apps with tools of their own, which are fetched once.
			{ test: { name: 'consumers', include: ['tests/package/consumers.test.ts'], ...browserTest } },
			// What a browser's own auditor says of the built site; fetched by this command alone.
			{ test: { name: 'lighthouse', include: ['tests/lighthouse/**/*.test.ts'], ...browserTest } },
			// Every story of the workshop, opened and played.
			{ test: { name: 'workshop', include: ['tests/workshop/**/*.test.ts'], ...browserTest } },
			{ test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], ...browserTest } }
		]
	}
});
