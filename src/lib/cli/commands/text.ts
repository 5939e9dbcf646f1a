import type { Command } from '../command.ts';

/** Prints a whole story as text. */
export const textCommand: Command = {
	summary: 'print a whole story as text, to edit, check or translate',
	help: `Prints a whole story as text: words, numbers as readers see them, quotations with their speakers, what each picture
shows, flights, and sources by number. Steps stand under their ids, so that a remark can name one.

Usage: contrail text [files, folders or patterns]

  --markdown   as Markdown: headings, links, lists

  contrail text stories/venezuela
  contrail text stories/venezuela --markdown > venezuela.md`,
	options: { markdown: { type: 'boolean' } },
	load: () => import('../text.ts').then((module) => module.printText)
};
