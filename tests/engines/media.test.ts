import { describe, it } from 'vitest';
import { isFull } from '../shared/extent.ts';
import { installedEngines } from './engines.ts';
import { expectMedia } from './media.ts';

// The short tests look at them in the window in which they read the story.
describe.runIf(isFull).each(installedEngines(['chromium', 'firefox', 'webkit']))(
	'pictures in %s',
	(_, start) => {
		it('move a video with the reader, and a picture; a video that can not play leaves its poster', async () => {
			const engine = await start();
			const reader = await engine.open();
			await expectMedia(reader);
			await reader.close();
			await engine.close();
		});
	}
);
