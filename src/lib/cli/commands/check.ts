import type { Command } from '../command.ts';

/** Lists what is wrong in stories. */
export const checkCommand: Command = {
	summary: 'list what is wrong in stories, with line and fix',
	help: `Tells what is wrong in stories: the line, what to do about it, and a number to search for.

Usage: contrail check [files, folders or patterns]

Without a name it checks every story.yaml and *.story.yaml below this folder, and their translations (story.es.yaml):
what these lack, and what was changed in the story since.

  --json    print the problems as JSON, for other programs
  --watch   check again whenever a story changes; Ctrl+C ends it

Exit status: 0 no errors (there may be warnings), 1 errors, 2 nothing to check or asked wrongly.

  contrail check
  contrail check stories/venezuela/story.yaml
  contrail check "stories/**/story.yaml" --json`,
	options: { json: { type: 'boolean' }, watch: { type: 'boolean' } },
	load: () => import('../check.ts').then((module) => module.checkStories)
};
