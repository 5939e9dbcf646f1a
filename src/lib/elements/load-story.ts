import type { StoryFolder } from '../story/load/index.ts';
import { withAddresses, type StoryData } from '../story/schema/index.ts';
import { elementError } from './attributes.ts';

export const causeOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The folder of a story on the web. A path is no address: its `#` and `?` are letters of a name. */
const webFolder = (story: string): StoryFolder => {
	const locate = (path: string): string =>
		new URL(path.split('/').map(encodeURIComponent).join('/'), story).href;
	return {
		locate,
		find: (path) => Promise.resolve(locate(path)),
		async read(file) {
			const response = await fetch(file);
			return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
		}
	};
};

/**
 * Loads a story file, in YAML or in JSON's notation, with the files that it names. All that comes in so passes the check that
 * any story passes.
 *
 * @throws contrail-552 where there is no file, contrail-553 where it has errors
 */
export async function loadStoryAt(address: string): Promise<StoryData> {
	const response = await fetch(address).catch((error: unknown) => {
		throw elementError(552, address, causeOf(error));
	});
	if (!response.ok) throw elementError(552, address, `HTTP ${response.status}`);
	// The reader of story files is many times the size of the rest, so it is loaded on demand.
	const { loadStoryFrom } = await import('../story/load/index.ts');
	const folder = webFolder(response.url);
	const content = new Uint8Array(await response.arrayBuffer());
	const { read } = await loadStoryFrom(content, { folder, file: response.url, name: address });
	if (read.story) return withAddresses(read.story, folder.locate);
	const errors = read.diagnostics.filter(({ severity }) => severity === 'error');
	const lines = errors.map(({ file, line, column, message }) => `${file}:${line}:${column}  ${message}`);
	throw elementError(553, address, lines.join('\n'));
}
