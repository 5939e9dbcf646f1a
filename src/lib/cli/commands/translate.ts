import type { Command } from '../command.ts';

/** Begins a translation of a story, and brings one up to date. */
export const translateCommand: Command = {
	summary: 'begin a translation of a story, and keep it up to date',
	help: `Begins a translation of a story, and brings one up to date.

Usage: contrail translate <story.yaml> --lang <language>
       contrail translate <story.es.yaml>

The translation stands beside the story, as story.es.yaml. Texts that it lacks are added, empty, under the words of the
original; what is translated is never touched. At its end it keeps marks of what each text was translated from: when the
original is changed, contrail check names the texts to look at again.

  --lang <language>   into which language: es, pt-BR, ar
  --checked           what was changed in the original has been mended in the translation

  contrail translate stories/venezuela/story.yaml --lang es
  contrail translate stories/venezuela/story.es.yaml --checked`,
	options: { lang: { type: 'string' }, checked: { type: 'boolean' } },
	load: () => import('../translate.ts').then((module) => module.translateStory)
};
