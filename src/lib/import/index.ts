export { isImportFault, type ImportFault } from './fault.ts';
export { isDocument } from './formats.ts';
export type { FileBeside } from './lines-beside.ts';
export { importedStory, storyFileOf } from './story.ts';
export type { ImportOptions } from './story.ts';
export { Warnings } from './warnings.ts';
