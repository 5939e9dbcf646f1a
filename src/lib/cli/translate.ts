import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { diagnosticLine } from '../story/diagnostics/index.ts';
import { draftOf } from '../story/translate/index.ts';
import { originalOf } from '../story/translate/index.ts';
import { isLanguage } from '../story/check/index.ts';
import { loadStoryText } from '../story/load/index.ts';
import type { Run } from './command.ts';
import { cliError, reasonOf } from './errors.ts';
import { loadStory } from './load.ts';
import { paint } from './world.ts';

/** Begins a translation of a story, and brings one up to date. */
export const translateStory: Run = async ({ names, options }, world) => {
	const [name, ...more] = names;
	if (name === undefined || more.length > 0) throw cliError(506, ['The one file to translate', 'translate']);
	const { file, text } = await translationOf(name, options.lang, world.cwd);
	const { read, original } = await loadStoryText(text, path.resolve(world.cwd, file), file);
	const errors = read.diagnostics.filter(({ severity }) => severity === 'error');
	if (!read.story || !original) {
		for (const problem of errors) world.err(diagnosticLine(problem));
		throw cliError(508, [file, errors.length === 1 ? '1 error' : `${errors.length} errors`]);
	}
	const beside = path.posix.join(path.posix.dirname(file), path.basename(original));
	const { data } = await loadStory(beside, world.cwd);
	const draft = draftOf(text, data!, options.checked === true);
	await writeFile(path.resolve(world.cwd, file), draft.text).catch((error: unknown) => {
		throw cliError(507, [file, reasonOf(error)], error);
	});
	const counted = draft.missing === 1 ? '1 text' : `${draft.missing} texts`;
	world.out(
		`${paint(world, file, 'bold')}: ${draft.missing === 0 ? 'every text is there' : `${counted} to translate`}.`
	);
	if (draft.stale.length === 0) return 0;
	const list = draft.stale.join(', ');
	world.out(
		options.checked
			? `Marked as mended: ${list}.`
			: `Changed in ${path.basename(original)} since: ${list}. Mend these, then run it with --checked.`
	);
	return 0;
};

/** A translation as it stands, or as it begins. */
async function translationOf(
	name: string,
	lang: string | boolean | undefined,
	cwd: string
): Promise<{ file: string; text: string }> {
	const given = path.posix.normalize(name.replaceAll('\\', '/'));
	const text = await readFile(path.resolve(cwd, given), 'utf8').catch((error: unknown) => {
		throw cliError(503, [given, reasonOf(error)], error);
	});
	if (originalOf(text) !== undefined) return { file: given, text };
	if (typeof lang !== 'string') throw cliError(530, [given]);
	if (!isLanguage(lang)) throw cliError(531, [lang]);
	const file = given.replace(/\.yaml$/, `.${lang}.yaml`);
	const known = await readFile(path.resolve(cwd, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return undefined;
		throw cliError(503, [file, reasonOf(error)], error);
	});
	return { file, text: known ?? `lang: ${lang}\nof: ${path.posix.basename(given)}\n` };
}
