import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{
		ignores: [
			'build',
			'dist',
			'.svelte-kit',
			'.cache',
			'tests/fixtures',
			'static/embed.js',
			'static/workshop'
		]
	},
	ts.configs.recommended,
	svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			'no-console': ['error', { allow: ['warn', 'error'] }],
			'no-undef': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } }
	},
	// The library knows nothing of Kit's router: its links are the story's own.
	{ files: ['src/lib/**'], rules: { 'svelte/no-navigation-without-resolve': 'off' } },
	{ files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } }
);
