import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, createServer, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contrail } from '../../src/lib/vite/index.ts';
import { removeFolder, temporaryFolder } from '../shared/temporary-folder.ts';

let root = '';

beforeAll(() => {
	root = temporaryFolder('studio-built');
	cpSync(new URL('../../stories/_template/story.yaml', import.meta.url), path.join(root, 'story.yaml'));
	writeFileSync(path.join(root, 'entry.js'), `export { default } from './story.yaml';\n`);
});

afterAll(() => removeFolder(root));

const config = (studio: boolean) => ({
	root,
	configFile: false as const,
	logLevel: 'silent' as const,
	plugins: [contrail({ studio })],
	optimizeDeps: { noDiscovery: true }
});

async function built(studio: boolean): Promise<string[]> {
	const lib = { entry: 'entry.js', formats: ['es' as const] };
	const [output] = (await build({
		...config(studio),
		build: { lib, write: false }
	})) as Rolldown.RolldownOutput[];
	return output!.output.map((file) => ('code' in file ? file.code : String(file.source)));
}

it('a build holds not one byte of the studio', async () => {
	expect(await built(true)).toEqual(await built(false));
});

it('a page of the developer server has the studio where the option says so, and only there', async () => {
	for (const studio of [true, false]) {
		const server = await createServer({ ...config(studio), server: { middlewareMode: true, ws: false } });
		const module = await server.environments.client.transformRequest('/story.yaml');
		expect(module?.code.includes('openStudio')).toBe(studio);
		await server.close();
	}
});

it('what readers load names nothing of the studio', () => {
	const entries = ['index.ts', 'story/index.ts', 'map/index.ts', 'elements/index.ts', 'site/page.ts'];
	for (const entry of entries) {
		const text = readFileSync(new URL(`../../src/lib/${entry}`, import.meta.url), 'utf8');
		expect(text).not.toContain('studio');
	}
});
