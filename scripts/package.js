import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { buildCli } from './cli.js';
import { buildElements } from './elements.js';
import { buildEditor } from './editor.js';
import { buildImport } from './import.js';
import { buildSite } from './site.js';
import { brokenImports, filesOf, rewriteSourceImports } from './package-imports.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');

/** Files that a module keeps for contributors. */
const NOT_FOR_USERS = /\.md$|\.(test|spec|stories)\.|\.DS_Store$/;

process.chdir(root);
await compile();
for (const file of filesOf(dist).filter((name) => NOT_FOR_USERS.test(name))) rmSync(file);
copyFileSync(path.join(root, 'static/basemap.pmtiles'), path.join(dist, 'basemap.pmtiles'));
// Stories name the schema by this path in their first line.
copyFileSync(path.join(dist, 'story/schema/story.schema.json'), path.join(dist, 'story/story.schema.json'));
rewriteSourceImports(dist);
declareNoStyles();

const untyped = withoutTypes();
// The bundles come last: they have no declarations, and no imports of sources.
await buildElements(dist);
await buildSite(dist);
await buildEditor(dist);
await buildImport(dist);
await buildCli(dist);
// Only now, as a bundle takes the place of the files that it is made of. The page of `contrail studio` is served beside parts of the
// custom elements, which lie elsewhere here.
const broken = brokenImports(dist, (file) => !file.startsWith(path.join(dist, 'site/studio')));
const faults = [...broken, ...untyped, ...(await lint())];
if (faults.length > 0) {
	console.error(
		`The package in dist/ can't be published. Fix these faults: (contrail-420)\n${faults.map((line) => `- ${line}\n`).join('')}`
	);
	process.exitCode = 1;
} else {
	console.log(
		`dist/: ${filesOf(dist).length} files, all imports resolve, every file has types, publint finds nothing.`
	);
}

/**
 * Runs svelte-package without the site's configuration, whose aliases map the public names to sources: its command would
 * replace public names with source paths in docstrings that show an import. The library needs no preprocessor.
 */
async function compile() {
	const manifest = createRequire(import.meta.url).resolve('@sveltejs/package/package.json');
	const { build } = await import(pathToFileURL(path.join(path.dirname(manifest), 'src/index.js')).href);
	await build({
		cwd: root,
		input: 'src/lib',
		output: 'dist',
		preserve_output: false,
		types: true,
		config: {}
	});
}

/** Takes the styles that a component imports out of its declaration, where a compiler would look for their types. */
function declareNoStyles() {
	for (const file of filesOf(dist).filter((name) => name.endsWith('.d.ts'))) {
		const code = readFileSync(file, 'utf8');
		const typed = code.replace(/^import '[^']+\.css';\n/gm, '');
		if (typed !== code) writeFileSync(file, typed);
	}
}

/** Scripts and components without a declaration, for which svelte-package prints a warning only. */
function withoutTypes() {
	return filesOf(dist)
		.filter((file) => /\.(js|svelte)$/.test(file))
		.filter((file) => !existsSync(file.endsWith('.js') ? file.replace(/\.js$/, '.d.ts') : `${file}.d.ts`))
		.map((file) => `${path.relative(dist, file)} has no declaration`);
}

async function lint() {
	const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
	const { messages } = await publint({ pkgDir: root, level: 'warning', strict: true });
	return messages.map((message) => formatMessage(message, manifest, { color: false }) ?? message.code);
}
