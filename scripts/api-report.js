import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The file of the report. A change of the public types changes this file, so that a review shows it. */
export const REPORT = path.join(root, 'docs/api-report.md');

const HEAD = `# Public surface

What each entry of the package exports, as its declarations say it, without comments. Made by \`npm run api\` from the built
package; a test holds the two together. A line that goes or changes its meaning is a breaking change.
`;

/**
 * Lists the public types of the package in `dist/`.
 *
 * @returns {string} Markdown
 * @throws when the package is not built
 */
export function apiReport() {
	const { name, exports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
	/** @type {[entry: string, declaration: string][]} */
	const entries = Object.entries(exports).flatMap(([entry, target]) =>
		target.types ? [[name + entry.slice(1), path.join(root, target.types)]] : []
	);
	const missing = entries.find(([, file]) => !existsSync(file));
	if (missing)
		throw new Error(`The file ${missing[1]} is missing. Run \`npm run build:package\` first. (contrail-421)`);

	const program = ts.createProgram({
		rootNames: entries.map(([, file]) => file),
		options: {
			module: ts.ModuleKind.ESNext,
			moduleResolution: ts.ModuleResolutionKind.Bundler,
			allowArbitraryExtensions: true,
			skipLibCheck: true,
			noEmit: true,
			types: []
		}
	});
	const sections = entries.map(([entry, file]) => {
		const lines = surface(program, file);
		return `## ${entry}\n\n${lines.length > 0 ? `\`\`\`ts\n${lines.join('\n')}\n\`\`\`` : 'Nothing: an import runs it.'}\n`;
	});
	return [HEAD, ...sections].join('\n');
}

/**
 * @param {ts.Program} program
 * @param {string} file a declaration file
 */
function surface(program, file) {
	const checker = program.getTypeChecker();
	const source = program.getSourceFile(file);
	const module = source && checker.getSymbolAtLocation(source);
	if (!source || !module) return [];
	return checker
		.getExportsOfModule(module)
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.map((exported) => {
			const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
			const texts = (symbol.declarations ?? []).map(printed);
			const own = texts.length > 0 ? texts.join('\n') : 'declaration not found';
			const renamed = symbol.name === exported.name ? '' : `// as ${exported.name}\n`;
			return renamed + own;
		});
}

const printer = ts.createPrinter({ removeComments: true });

/** @param {ts.Declaration} declaration */
function printed(declaration) {
	// A variable's declaration holds its name and type only; `export const` is in the statement around it.
	const whole = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
	return printer.printNode(ts.EmitHint.Unspecified, whole, whole.getSourceFile());
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	writeFileSync(REPORT, apiReport());
	console.log(`${path.relative(root, REPORT)} is written.`);
}
