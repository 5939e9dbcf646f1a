import { diagnosticFrame, diagnosticLine, type Diagnostic } from '../story/diagnostics/index.ts';
import type { Given, Run } from './command.ts';
import { counted, errorsIn } from './counts.ts';
import { findStories } from './find.ts';
import { loadStory } from './load.ts';
import { watchStories } from './watch.ts';
import { paint, type World } from './world.ts';

interface Checked {
	file: string;
	/** Other programs read the diagnostics by this name. */
	problems: Diagnostic[];
}

/** Lists what is wrong in stories. */
export const checkStories: Run = async (given, world) => {
	const status = await check(given, world);
	if (!given.options.watch) return status;
	const files = await findStories(given.names, world.cwd, true);
	if (!given.options.json) world.out(paint(world, 'Waiting for changes. Ctrl+C ends.', 'dim'));
	await watchStories(files, world, async () => void (await check(given, world)));
	return 0;
};

async function check({ names, options }: Given, world: World): Promise<number> {
	const files = await findStories(names, world.cwd, true);
	const checked: Checked[] = [];
	// One after the other: each takes milliseconds, and the diagnostics are printed in order.
	for (const file of files) {
		const { diagnostics } = await loadStory(file, world.cwd);
		// The check of a translation also reports the errors of its story, unless that is checked itself.
		const own = diagnostics.filter(
			(diagnostic) => diagnostic.file === file || !files.includes(diagnostic.file)
		);
		checked.push({ file, problems: own });
	}
	const diagnostics = checked.flatMap((one) => one.problems);
	const errors = errorsIn(diagnostics).length;
	const warnings = diagnostics.length - errors;
	if (options.json) world.out(JSON.stringify({ errors, warnings, files: checked }, null, '\t'));
	else print(diagnostics, { files, errors, warnings }, world);
	return errors > 0 ? 1 : 0;
}

function print(
	diagnostics: readonly Diagnostic[],
	{ files, errors, warnings }: { files: string[]; errors: number; warnings: number },
	world: World
): void {
	for (const diagnostic of diagnostics) world.out(`${painted(diagnostic, world)}\n`);
	const counts = [counted(errors, 'error'), ...(warnings > 0 ? [counted(warnings, 'warning')] : [])];
	const place = files.length === 1 ? files[0] : counted(files.length, 'story', 'stories');
	const color = errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green';
	world.out(paint(world, `${counts.join(', ')} in ${place}.`, color));
}

function painted(diagnostic: Diagnostic, world: World): string {
	const { file, line, column, severity } = diagnostic;
	const place = `${file}:${line}:${column}`;
	const color = severity === 'error' ? 'red' : 'yellow';
	const text = diagnosticLine(diagnostic).replace(place, () => paint(world, place, 'bold'));
	return `${text}\n${diagnosticFrame(diagnostic).replace(/\^+$/, (caret) => paint(world, caret, color))}`;
}
