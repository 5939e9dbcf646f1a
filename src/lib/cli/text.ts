import type { Run } from './command.ts';
import { counted, errorsIn } from './counts.ts';
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
		if (!story) throw cliError(508, [file, counted(errorsIn(diagnostics).length, 'error')]);
		texts.push(storyText(story, options.markdown === true));
	}
	out(texts.join('\n\n'));
	return 0;
};
