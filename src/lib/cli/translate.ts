import { access } from 'node:fs/promises';
import path from 'node:path';
import { isLanguage, languageHint } from '../story/check/index.ts';
import { diagnosticLine } from '../story/diagnostics/index.ts';
import { loadStory as loadStoryOf } from '../story/disk/index.ts';
import { draftOf, originalOf } from '../story/translate/index.ts';
import type { Run } from './command.ts';
import { counted, errorsIn } from './counts.ts';
import { cliError } from './errors.ts';
import { loadStory } from './load.ts';
import { encodeUtf8, readTextFile, type TextFile } from './text-file.ts';
import { paint } from './world.ts';
import { replaceFile, writeNew } from './write.ts';

/** A translation, as its file has it or as it begins. */
interface Translation extends TextFile {
	file: string;
	isNew: boolean;
}

/** Begins a translation of a story, and brings one up to date. */
export const translateStory: Run = async ({ names, options }, world) => {
	const [name, ...more] = names;
	if (name === undefined || more.length > 0) throw cliError(506, ['The one file to translate', 'translate']);
	const { file, text, encode, isNew } = await translationOf(name, options.lang, world.cwd);
	const { read, original } = await loadStoryOf(text, path.resolve(world.cwd, file), file);
	if (!read.story || !original) {
		const errors = errorsIn(read.diagnostics);
		for (const error of errors) world.err(diagnosticLine(error));
		throw cliError(508, [file, counted(errors.length, 'error')]);
	}
	const beside = path.posix.join(path.posix.dirname(file), path.basename(original));
	const { data } = await loadStory(beside, world.cwd);
	const draft = draftOf(text, data!, options.checked === true);
	if (isNew || draft.text !== text) {
		const { read: after } = await loadStoryOf(draft.text, path.resolve(world.cwd, file), file);
		const [error] = errorsIn(after.diagnostics);
		if (error) throw cliError(532, [file, diagnosticLine(error)]);
		if (isNew) await writeNew(file, draft.text, world);
		else await replaceFile(file, encode(draft.text), world);
	}
	const summary =
		draft.missing === 0 ? 'nothing is missing' : `${counted(draft.missing, 'text')} to translate`;
	world.out(`${paint(world, file, 'bold')}: ${summary}.`);
	if (draft.stale.length === 0) return 0;
	const list = draft.stale.join(', ');
	world.out(
		options.checked
			? `Marked as corrected: ${list}.`
			: `Changed in ${path.basename(original)} since: ${list}. Correct these, then run the command with --checked.`
	);
	return 0;
};

async function translationOf(
	name: string,
	lang: string | boolean | undefined,
	cwd: string
): Promise<Translation> {
	const given = path.posix.normalize(name.replaceAll('\\', '/'));
	const named = await readTextFile(given, cwd);
	if (originalOf(named.text) !== undefined) return { ...named, file: given, isNew: false };
	if (typeof lang !== 'string') throw cliError(530, [given]);
	if (!isLanguage(lang)) throw cliError(531, [lang, languageHint(lang)]);
	const file = given.replace(/\.yaml$/, `.${lang}.yaml`);
	const exists = await access(path.resolve(cwd, file)).then(
		() => true,
		() => false
	);
	if (exists) {
		const known = await readTextFile(file, cwd);
		if (originalOf(known.text) === undefined) throw cliError(533, [file]);
		return { ...known, file, isNew: false };
	}
	// A new translation has its original's ends of lines.
	const eol = named.text.includes('\r\n') ? '\r\n' : '\n';
	const text = [`lang: ${lang}`, `of: ${path.posix.basename(given)}`, ''].join(eol);
	return { text, encode: encodeUtf8, file, isNew: true };
}
