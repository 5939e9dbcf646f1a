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
	// Rules that read types: a forgotten promise is the fault that reviewers miss. Rules against `any` are left out, as a
	// component is `any` to ESLint.
	{
		files: ['src/**/*.ts', 'tests/**/*.ts', '{scripts,tests}/**/*.js'],
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-for-in-array': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/only-throw-error': 'error',
			'@typescript-eslint/prefer-promise-reject-errors': 'error',
			'@typescript-eslint/restrict-plus-operands': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } }
	},
	{
		files: ['src/**'],
		rules: {
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
	{ files: ['src/lib/**'], rules: { 'svelte/no-navigation-without-resolve': 'off' } },
	{ files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } }
);
