import type { Command } from './command.ts';
import { cliError } from './errors.ts';
import { findStories } from './find.ts';
import { loadStory } from './load.ts';
import { storyText } from './story-text.ts';

/** Prints a whole story as text. */
export const textCommand: Command = {
	help: `Prints a whole story as text: words, numbers as readers see them, quotations with their speakers, what each picture
shows, flights, and sources by number. Steps stand under their ids, so that a remark can say which one it means.

Usage: contrail text [files, folders or patterns]

  --markdown   with Markdown’s marks: headings, links, lists

  contrail text stories/venezuela
  contrail text stories/venezuela --markdown > venezuela.md`,
	options: { markdown: { type: 'boolean' } },
	async run({ names, options }, { cwd, out }) {
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
	}
};
