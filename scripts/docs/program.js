import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { parse } from 'svelte/compiler';

/** The repository's root, with forward slashes and a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replaceAll(path.sep, '/');

/** The extension that a component's script gets for TypeScript, which does not know `.svelte`. */
const SCRIPT = '.docs.ts';

/**
 * The name of a library file in the program.
 *
 * @param {string} file absolute
 */
export const read = (file) => readFileSync(file, 'utf8');

/**
 * @param {string} file absolute
 * @returns {string} its path from the repository's root
 */
export const shortName = (file) => file.replace(root, '');

/**
 * Reads the types of the library's files, with the scripts of components.
 *
 * @param {string[]} files absolute paths of `.ts` and `.svelte` files
 * @returns {{ checker: ts.TypeChecker, source: (file: string) => ts.SourceFile }}
 */
export function typesOf(files) {
	/** @type {ts.CompilerOptions} */
	const options = {
		strict: true,
		noEmit: true,
		skipLibCheck: true,
		allowImportingTsExtensions: true,
		resolveJsonModule: true,
		target: ts.ScriptTarget.ESNext,
		module: ts.ModuleKind.ESNext,
		moduleResolution: ts.ModuleResolutionKind.Bundler,
		types: []
	};
	const host = ts.createCompilerHost(options);
	const { fileExists, readFile, getSourceFile } = host;
	/** @param {string} name */
	const component = (name) => (name.endsWith(SCRIPT) ? name.slice(0, -SCRIPT.length) : undefined);
	host.fileExists = (name) => fileExists.call(host, component(name) ?? name);
	host.readFile = (name) => {
		const from = component(name);
		return from ? scriptOf(from) : readFile.call(host, name);
	};
	host.getSourceFile = (name, language, ...rest) => {
		const from = component(name);
		if (from) return ts.createSourceFile(name, scriptOf(from), language, true);
		return getSourceFile.call(host, name, language, ...rest);
	};
	const named = files.map(scriptName);
	const program = ts.createProgram(named, options, host);
	return {
		checker: program.getTypeChecker(),
		source(file) {
			const found = program.getSourceFile(scriptName(file));
			if (!found) throw new Error(`The program has not read ${file}. Pass the file to it. (contrail-430)`);
			return found;
		}
	};
}

/** @param {string} file */
const scriptName = (file) => (file.endsWith('.svelte') ? file + SCRIPT : file);

/**
 * The text of a component's script elements.
 *
 * @param {string} file
 */
function scriptOf(file) {
	const code = read(file);
	const { module, instance } = parse(code, { modern: true, filename: file });
	return [module, instance]
		.map((script) => {
			if (!script) return '';
			const element = code.slice(script.start, script.end);
			return element.slice(element.indexOf('>') + 1, element.lastIndexOf('</script'));
		})
		.join('\n');
}
