import type { Command } from '../command.ts';

/** Begins a translation of a story, and brings one up to date. */
export const translateCommand: Command = {
	summary: 'begin a translation of a story, and keep it up to date',
	help: `Begins a translation of a story, and brings one up to date.

Usage: contrail translate <story.yaml> --lang <language>
       contrail translate <story.es.yaml>

The translation stands beside the story, as story.es.yaml. The command adds the texts that it lacks, empty, under the words
of the original, and leaves the rest of the file as it is. At the end of the file it keeps fingerprints of the texts that
were translated: when the original changes, contrail check names the texts to look at again.

  --lang <language>   the language of the translation: es, pt-BR, ar
  --checked           the translation is right again after a change of the original

  contrail translate stories/venezuela/story.yaml --lang es
  contrail translate stories/venezuela/story.es.yaml --checked`,
	options: { lang: { type: 'string' }, checked: { type: 'boolean' } },
	load: () => import('../translate.ts').then((module) => module.translateStory)
};
