import type { Run } from './command.ts';
import { cliError } from './errors.ts';
import { findStories } from './find.ts';
import { loadStory } from './load.ts';
import { storyText } from './story-text.ts';

/** Prints a whole story as text. */
export const printText: Run = async ({ names, options }, { cwd, out }) => {
	const files = await findStories(names, cwd);
	const texts: string[] = [];
	for (const file of files) {
		const { story, diagnostics } = await loadStory(file, cwd);
		const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
		if (!story) throw cliError(508, [file, `${errors} ${errors === 1 ? 'error' : 'errors'}`]);
		texts.push(storyText(story, options.markdown === true));
	}
	out(texts.join('\n\n'));
	return 0;
};
