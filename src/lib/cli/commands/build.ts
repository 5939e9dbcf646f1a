import type { Command } from '../command.ts';

/** Writes the site of a story. */
export const buildCommand: Command = {
	summary: 'write a site of a story, for any host',
	help: `Writes a site of a story into one folder, which any host of static files serves.

Usage: contrail build [story.yaml]

The folder of the story needs nothing but story.yaml and what it names: no project, no installation. The site is the story
and its translations (story.es.yaml becomes es.html), each also as a page for a frame (embed.html), with text and pictures in
the HTML, and with a picture for those who share it, which a Chrome, Chromium or Edge of this machine takes. All addresses are
relative, and the pages ask nobody else for anything. Where the folder has several stories, name one. In a site with pages of its own, use the components instead.

  --out <folder>    where to write; build by default. A site that is there already is replaced
  --address <url>   where the site will be: other sites then show its picture, and search engines find its languages

  contrail build
  contrail build stories/night-flights --out public`,
	options: { out: { type: 'string' }, address: { type: 'string' } },
	load: () => import('../site/build.ts').then((module) => module.buildSite)
};
