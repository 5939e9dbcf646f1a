import type { SheetFile, SheetFiles } from '../story/check/index.ts';

/**
 * Loads the CSV files that lie beside a story.
 *
 * @param story its whole address
 */
export async function sheetsOf(names: readonly string[], story: string): Promise<SheetFiles> {
	const loaded = names.map(async (name): Promise<[string, SheetFile]> => {
		const response = await fetch(new URL(name, story)).catch(() => undefined);
		return [name, { name, content: response?.ok ? await response.text() : undefined }];
	});
	return new Map(await Promise.all(loaded));
}
