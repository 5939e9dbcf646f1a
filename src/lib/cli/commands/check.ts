import type { Command } from '../command.ts';

/** Lists what is wrong in stories. */
export const checkCommand: Command = {
	summary: 'list what is wrong in stories, with line and fix',
	help: `Lists what is wrong in stories, with the line, the fix, and a number to search for.

Usage: contrail check [files, folders or patterns]

Without a name it checks every story.yaml and *.story.yaml below this folder, and their translations (story.es.yaml).
For a translation it also lists what it lacks, and what has changed in the story since.

  --json    print the diagnostics as JSON, for other programs
  --watch   check again whenever a story changes; Ctrl+C ends it

Exit status: 0 no errors (there may be warnings), 1 errors, 2 nothing to check, or a wrong argument.

  contrail check
  contrail check stories/venezuela/story.yaml
  contrail check "stories/**/story.yaml" --json`,
	options: { json: { type: 'boolean' }, watch: { type: 'boolean' } },
	load: () => import('../check.ts').then((module) => module.checkStories)
};
