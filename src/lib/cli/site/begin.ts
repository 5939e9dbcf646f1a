import { stat } from 'node:fs/promises';
import path from 'node:path';
import { beginStory } from '../new.ts';
import { CliError } from '../errors.ts';
import type { World } from '../world.ts';
import { escaped } from './document.ts';

/** A title is at most so long. */
const LONGEST = 200;

/** The file of the story that can begin in a folder without one; undefined where no folder is named. */
export async function newStoryIn([name = '.']: readonly string[], cwd: string): Promise<string | undefined> {
	const entry = await stat(path.resolve(cwd, name)).catch(() => undefined);
	return entry?.isDirectory() ? path.posix.join(name.replaceAll('\\', '/'), 'story.yaml') : undefined;
}

/**
 * Begins a story with the title that a page sent.
 *
 * @returns why there is none
 */
export async function beginAs(data: unknown, file: string, world: World): Promise<{ problem?: string }> {
	const { title } = (data ?? {}) as { title?: unknown };
	const name = typeof title === 'string' ? title.trim() : '';
	if (name === '' || name.length > LONGEST || /\p{Cc}/u.test(name))
		return { problem: `Write a title of one line, with at most ${LONGEST} characters.` };
	try {
		await beginStory(file, name, world);
		return {};
	} catch (error) {
		if (error instanceof CliError) return { problem: error.message };
		throw error;
	}
}

/** The page that asks for the title of a new story. */
export const beginPage = (file: string, token: string, scripts: readonly string[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; img-src data:; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="contrail-token" content="${escaped(token)}">
<title>A new story</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="contrail/theme.css">
<link rel="stylesheet" href="contrail/site.css">
</head>
<body>
<main class="contrail-begin">
<h1>There is no story in this folder yet</h1>
<form>
<p><label for="title">Its title</label> <input id="title" required maxlength="${LONGEST}" autocomplete="off" autofocus></p>
<p><button>Begin the story</button></p>
<p role="status"></p>
</form>
<p>It becomes ${escaped(file)}: a short example with notes on every field, which you change here, on its page.</p>
</main>
${scripts.map((src) => `<script type="module" src="${escaped(src)}"></script>`).join('\n')}
</body>
</html>
`;

/** The script of that page. The server has it loaded anew once the story is there. */
export const BEGIN_SCRIPT = `const told = document.querySelector('[role="status"]');
document.querySelector('form').addEventListener('submit', async (event) => {
	event.preventDefault();
	told.textContent = 'Writing …';
	const response = await fetch('contrail/ask', {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			'contrail-token': document.querySelector('meta[name="contrail-token"]').content
		},
		body: JSON.stringify({ title: document.getElementById('title').value })
	});
	const { problem } = await response.json();
	if (problem) told.textContent = problem;
});
`;
