import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { build, type Rolldown } from 'vite';
import { storyPlugin } from '../../src/lib/vite/plugin.ts';
import { removeFolder, temporaryFolder } from '../shared/temporary-folder.ts';

const valid = readFileSync(new URL('../fixtures/stories/valid/story.yaml', import.meta.url), 'utf8').replace(
	/^ +(track|clock): .*\n/gm,
	''
);
const folder = temporaryFolder('assets');
const basemap = path.join(folder, 'package', 'basemap.pmtiles');
const theme = path.join(folder, 'package', 'theme.css');

mkdirSync(path.join(folder, 'package'));
writeFileSync(basemap, new Uint8Array(10_000));
writeFileSync(theme, ':root { --contrail-ink: #123456; }\n');
writeFileSync(path.join(folder, 'story.yaml'), valid);
writeFileSync(path.join(folder, 'index.html'), '<script type="module" src="/main.js"></script>');
writeFileSync(
	path.join(folder, 'main.js'),
	"import story from './story.yaml';\ndocument.title = JSON.stringify(story);\n"
);

afterAll(() => removeFolder(folder));

async function files(assets: Parameters<typeof storyPlugin>[0], base = '/') {
	const result = (await build({
		root: folder,
		base,
		configFile: false,
		logLevel: 'silent',
		plugins: [storyPlugin(assets)],
		build: { write: false, minify: false }
	})) as Rolldown.RolldownOutput;
	const script = result.output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
	const styles = result.output.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('\n');
	return { names: result.output.map(({ fileName }) => fileName), script, styles };
}

describe('the page of a story', () => {
	it('has the basemap and the theme of the package', async () => {
		const { names, script, styles } = await files({ basemap, theme });
		const served = names.find((name) => name.endsWith('.pmtiles'));
		expect(served).toBeDefined();
		expect(script).toContain(`/${served}`);
		expect(styles).toMatch(/--contrail-ink: ?#123456/);
	});

	it('has neither where the site has its own', async () => {
		const { names, styles } = await files({});
		expect(names.filter((name) => name.endsWith('.pmtiles'))).toEqual([]);
		expect(styles).not.toContain('--contrail-ink');
	});

	it('finds its pictures below the base path of the site', async () => {
		const [, src = ''] = /src: (\/\S+)/.exec(valid) ?? [];
		expect(src).toMatch(/^\/\S/);
		expect((await files({}, '/blog/')).script).toContain(`/blog${src.replace(/[,}]$/, '')}`);
	});
});
