import { chmodSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { replaceFile } from '../../src/lib/files/index.ts';
import {
	expectUntouched,
	onDisk,
	open,
	refusalOf,
	setTitle,
	starter,
	stateOf,
	story,
	studioOn,
	useProject
} from './studio-project.ts';

useProject();

describe('a fault of the disk', () => {
	const FAULTS: Record<string, string> = {
		ENOSPC: 'the disk is full',
		EDQUOT: 'your part of the disk is full',
		EROFS: 'the disk is read-only',
		EACCES: 'you have no right to it',
		EPERM: 'you have no right to it',
		EFBIG: 'it would be larger than the disk allows',
		EIO: 'the disk has a fault',
		ETIMEDOUT: 'the disk does not answer',
		EBUSY: 'another program holds it',
		EMFILE: 'too many files are open',
		ENFILE: 'too many files are open',
		ENAMETOOLONG: 'its name is too long',
		ENOENT: 'there is no such file',
		EISDIR: 'it is a folder',
		ENOTDIR: 'a part of its path is a file, not a folder',
		// What nobody knows is told as the system says it.
		EODD: 'an odd fault'
	};

	it.each(Object.keys(FAULTS))(
		'%s while writing is told, nothing is lost, and the next try works',
		async (code) => {
			let isBroken = true;
			const studio = studioOn({
				replace: (file, content) => {
					if (isBroken) return Promise.reject(Object.assign(new Error('an odd fault'), { code }));
					return replaceFile(file, content);
				}
			});
			const { base } = await open(studio);
			const told = refusalOf(await studio.answer(setTitle(base, 'Kept in the page')));
			expect(told).toBe(
				`story.yaml cannot be written: ${FAULTS[code]}; it is as it was. Mend that, then save again: the page keeps what you wrote. (314)`
			);
			expectUntouched();
			expect((await open(studio)).undo).toBeUndefined();
			isBroken = false;
			stateOf(await studio.answer(setTitle(base, 'Kept in the page')));
			expect(onDisk()).toContain('Kept in the page');
		}
	);

	it('of an undo is told, and it can be undone later', async () => {
		let isBroken = false;
		const studio = studioOn({
			replace: (file, content) =>
				isBroken
					? Promise.reject(Object.assign(new Error(''), { code: 'ENOSPC' }))
					: replaceFile(file, content)
		});
		const { base } = stateOf(await studio.answer(setTitle((await open(studio)).base, 'Once')));
		isBroken = true;
		expect(refusalOf(await studio.answer({ id: 1, story, ask: 'undo', base }))).toContain('the disk is full');
		isBroken = false;
		expect(stateOf(await studio.answer({ id: 1, story, ask: 'undo', base })).text).toBe(starter);
	});

	it('a file that is marked read-only stays, even for one who may do all', async () => {
		chmodSync(story, 0o444);
		const studio = studioOn();
		const told = refusalOf(await studio.answer(setTitle((await open(studio)).base, 'x')));
		expect(told).toContain('it is read-only');
		expectUntouched();
		chmodSync(story, 0o644);
	});

	it('a file whose letters cannot be read is told', async () => {
		writeFileSync(story, Buffer.from([0xc3, 0x28, 0xff]));
		expect(refusalOf(await studioOn().answer({ id: 1, story, ask: 'open' }))).toContain('cannot be read');
	});
});
