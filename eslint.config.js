import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

// Oxlint reads all scripts, with their types (`.oxlintrc.json`). ESLint reads components, which it can not, and `src` for
// one rule of our own.
export default ts.config(
	{
		ignores: [
			'build',
			'dist',
			'.svelte-kit',
			'.cache',
			'docs/code',
			'tests/fixtures',
			'static/embed.js',
			'static/workshop',
			'*.{js,ts}',
			'{.storybook,scripts,tests}/**/*.{js,ts}'
		]
	},
	ts.configs.recommended,
	svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			'no-undef': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } }
	},
	{
		files: ['src/**'],
		rules: {
			'no-console': ['error', { allow: ['warn', 'error'] }],
			'no-restricted-syntax': [
				'error',
				{
					selector:
						'CallExpression[callee.property.name=/^replace(All)?$/][arguments.0.type!="MemberExpression"]' +
						'[arguments.1][arguments.1.type!=/^(Literal|TemplateLiteral|ArrowFunctionExpression|ConditionalExpression)$/]',
					message: 'A replacement that is a text may have `$&` in it. Give a function that returns it.'
				}
			]
		}
	},
	// The library knows nothing of Kit's router: its links are the story's own.
	{ files: ['src/lib/**'], rules: { 'svelte/no-navigation-without-resolve': 'off' } }
);
