import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readStory } from '../../src/lib/story/check/read.ts';
import { contrail, folderWith, root } from './cli-world.ts';

export const folder = path.join(root, 'tests/fixtures/import');
export const source = (name: string) => readFileSync(path.join(folder, name), 'utf8');
export const imported = (name: string, ...words: string[]) => contrail(folder, ['import', name, ...words]);
export const errorsIn = (story: string) =>
	readStory(story, { file: 'story.yaml' }).diagnostics.filter(({ severity }) => severity === 'error');

/** Imports a text from a folder of its own. */
export const importOf = (text: string, file = 'config.js', ...words: string[]) =>
	contrail(folderWith({ [file]: text }), ['import', file, ...words]);

/** A configuration with one chapter; fields that are given stand beside the usual ones. */
export const config = (fields = '', chapter = '') =>
	`var config = {\ntitle: 'T',\n${fields}\nchapters: [{\ntitle: 'C',\ndescription: 'Words.',\n${chapter}\n}]};`;
