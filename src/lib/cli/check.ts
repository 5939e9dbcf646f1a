import { diagnosticFrame, diagnosticLine, type Diagnostic } from '../story/diagnostics/index.ts';
import type { Given, Run } from './command.ts';
import { findStories } from './find.ts';
import { loadStory } from './load.ts';
import { watchStories } from './watch.ts';
import { paint, type World } from './world.ts';

interface Checked {
	file: string;
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
	// One after the other: a story is read in milliseconds, and its problems are printed in order.
	for (const file of files) {
		const { diagnostics } = await loadStory(file, world.cwd);
		// A translation also tells the errors of its story, unless that one tells them itself.
		const own = diagnostics.filter((problem) => problem.file === file || !files.includes(problem.file));
		checked.push({ file, problems: own });
	}
	const problems = checked.flatMap((one) => one.problems);
	const errors = problems.filter(({ severity }) => severity === 'error').length;
	const warnings = problems.length - errors;
	if (options.json) world.out(JSON.stringify({ errors, warnings, files: checked }, null, '\t'));
	else print(problems, { files, errors, warnings }, world);
	return errors > 0 ? 1 : 0;
}

function print(
	problems: readonly Diagnostic[],
	{ files, errors, warnings }: { files: string[]; errors: number; warnings: number },
	world: World
): void {
	for (const problem of problems) world.out(`${shown(problem, world)}\n`);
	const told = [counted(errors, 'error'), ...(warnings > 0 ? [counted(warnings, 'warning')] : [])];
	const sum = `${told.join(', ')} in ${files.length === 1 ? files[0] : counted(files.length, 'story', 'stories')}.`;
	world.out(paint(world, sum, errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green'));
}

function shown(problem: Diagnostic, world: World): string {
	const { file, line, column, severity } = problem;
	const place = `${file}:${line}:${column}`;
	const color = severity === 'error' ? 'red' : 'yellow';
	const told = diagnosticLine(problem).replace(place, () => paint(world, place, 'bold'));
	return `${told}\n${diagnosticFrame(problem).replace(/\^+$/, (caret) => paint(world, caret, color))}`;
}

function counted(count: number, one: string, many = `${one}s`): string {
	return `${count === 0 ? 'No' : count} ${count === 1 ? one : many}`;
}
