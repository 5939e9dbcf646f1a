import { existsSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { contrail } from './src/lib/vite/index.ts';

export default defineConfig({
	plugins: [contrail(), sveltekit()],
	// The site leads to the workshop where `npm run build:workshop` has put it.
	define: { WORKSHOP: existsSync('static/workshop/index.html') }
});
